using System.Text.Json;
using Concord.Ledger.Sealing;
using Concord.Privacy;
using Concord.Privacy.Keys;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Hosting;

/// <summary>
/// Gives whoever was recorded before names were found by their sound that index too, a few people a round, until nobody is left. Their names are opened for that and go nowhere. Cut off, it goes on with the rest.
/// </summary>
internal sealed partial class OldNames(IDocumentStore store, ContextModel context, NpgsqlDataSource database, SubjectKeys keys, BlindIndex index, ILogger<OldNames> log) : BackgroundService
{
    private const int AtOnce = 50;
    private readonly Rounds rounds = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var left = true; left; await rounds.NextAsync(stoppingToken))
        {
            try
            {
                var page = await LeftAsync(stoppingToken);
                foreach (var (person, mission) in page)
                    await IndexAsync(person, mission, stoppingToken);
                left = page.Count > 0;
                rounds.Found();
            }
            catch (Exception fault) when (fault is KeyUnavailableException || Passing.IsAbsence(fault))
            {
                Waiting(log, fault.Message);
            }
        }
    }

    private async Task<IReadOnlyList<(Guid Person, string Mission)>> LeftAsync(CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select id, tenant_id from {context.Schema}.mt_doc_nameindex where jsonb_typeof(data -> 'sounds') is distinct from 'array' order by id limit {AtOnce}");
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<(Guid, string)> left = [];
        while (await reader.ReadAsync(stop))
            left.Add((reader.GetGuid(0), reader.GetString(1)));
        return left;
    }

    private async Task IndexAsync(Guid person, string mission, CancellationToken stop)
    {
        var sounds = index.Sounds(mission, await NamesAsync(person, mission, stop));
        // Whoever was put right or erased meanwhile has what that left.
        await using var command = database.CreateCommand($"update {context.Schema}.mt_doc_nameindex set data = jsonb_set(data, '{{sounds}}', $1::jsonb) where id = $2 and tenant_id = $3 and jsonb_typeof(data -> 'sounds') is distinct from 'array'");
        command.Parameters.AddWithValue(JsonSerializer.Serialize(sounds));
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(mission);
        await command.ExecuteNonQueryAsync(stop);
    }

    // Those recorded last stand.
    private async Task<IReadOnlyList<string>> NamesAsync(Guid person, string mission, CancellationToken stop)
    {
        await using var session = store.QuerySession(mission);
        var named = new List<(long At, IReadOnlyList<IPersonal> Names)>();
        foreach (var stream in context.Streams)
        {
            foreach (var (id, _) in await stream.NamingAsync(session, person, anywhere: false, stop))
                named.AddRange((await session.Events.FetchStreamAsync(id, token: stop)).Select(stored => (stored.Sequence, (IReadOnlyList<IPersonal>)[.. Personal.Searchable(stored.Data).Where(name => name.Subject == person)])));
        }

        var key = (await keys.ToOpenAsync([person], stop)).GetValueOrDefault(person);
        var standing = named.Where(one => one.Names.Count > 0).OrderBy(one => one.At).LastOrDefault().Names ?? [];
        foreach (var name in standing)
            name.Open(key);
        return [.. standing.Where(name => name.Readability is Readability.Open).Select(name => (string)name.Reveal())];
    }

    [LoggerMessage(LogLevel.Warning, "The index of how old names sound waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
