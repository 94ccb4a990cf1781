using Concord.Privacy.Aggregates;
using Marten;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Concord.Hosting.Indicators;

/// <summary>Answers how many, so that nobody is made out: small counts are withheld, and what a reader was told before is held against what they ask now.</summary>
/// <param name="store">The context's store.</param>
/// <param name="configuration">Where <c>Aggregates:Threshold</c> (10) and <c>Aggregates:Rounding</c> (1, that is none) are set.</param>
public sealed class Indicator(IDocumentStore store, IConfiguration configuration)
{
    /// <summary>The smallest count that is told, where the field itself asks for at least <paramref name="floor"/>.</summary>
    public int Threshold(int floor = 1) => Privacy.Aggregates.Threshold.Of(configuration.GetValue<int?>("Aggregates:Threshold"), floor);

    /// <summary>The table that answers the question, lines that are withheld included.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="set">Which people, as of when: questions about the same set are held against each other.</param>
    /// <param name="by">The dimensions.</param>
    /// <param name="asked">Whom the question is about.</param>
    /// <param name="breakdown">The counts.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<Line>> AnswerAsync(Caller reader, string set, IReadOnlyList<string> by, Region asked, Breakdown breakdown, CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        var id = $"{reader.Subject} {set}";
        await AloneAsync(session, id, stop);
        var told = await session.LoadAsync<ToldFigures>(id, stop) ?? new(id, []);
        var lines = breakdown.Of(by, asked, [.. told.Tables.Select(table => table.Read())]);
        session.Store(told with { Tables = [.. told.Tables, ToldTable.Of(asked, lines)] });
        await session.SaveChangesAsync(stop);
        var step = configuration.GetValue("Aggregates:Rounding", 1);
        return [.. lines.Select(line => line with { Count = line.Count is { } count ? Rounding.To(count, step) : null })];
    }

    // Two questions at once would both be the first.
    private static async Task AloneAsync(IDocumentSession session, string id, CancellationToken stop)
    {
        await session.BeginTransactionAsync(stop);
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))", session.Connection) { Parameters = { new() { Value = id } } };
        await wait.ExecuteNonQueryAsync(stop);
    }
}
