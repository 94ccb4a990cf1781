using System.Diagnostics;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>A ledger of many streams, as access records make it, and little memory to check it in.</summary>
public sealed class a_long_ledger
{
    private const int Events = 50_000;
    private const string Origin = "issuer.test/reintegration";
    private const long LimitOfMemory = 64 << 20;
    private const string Database = "CONCORD_LONG_LEDGER";
    private const string Key = "CONCORD_LONG_LEDGER_KEY";
    private readonly EventMac mac = EventMac.Under(new byte[32]);

    [Fact]
    public async Task is_checked_in_less_memory_than_it_would_take_to_hold_it()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(service.Admin) { PersistSecurityInfo = true });
        for (var begun = 0; begun < Events; begun += 1000)
            await BeginStreamsAsync(database, 1000);
        using var signer = SignerKey.Create(Origin);
        await database.SealAsync(new("reintegration", Origin, mac, signer), seconds: 400);

        var (exitCode, says) = await WithLittleMemoryAsync(service.Admin, signer, nameof(as_checked_in_a_process_of_its_own));
        exitCode.ShouldBe(0, says);
        var held = await service.QueryAsync("select (sum(length(l.data)) + 2 * sum(length(e.headers::text) + length(e.data::text)))::bigint from reintegration.ledger_leaves l join reintegration.mt_events e on e.id = l.event_id");
        ((long)held!).ShouldBeGreaterThan(LimitOfMemory, "what is checked would fit into it");
    }

    [Fact(Explicit = true)]
    public async Task as_checked_in_a_process_of_its_own()
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(Database)!);
        var report = await new LiveCheck(database, "reintegration", new([VerifierKey.Read(Environment.GetEnvironmentVariable(Key)!)], mac, Seen: null)).RunAsync(TestContext.Current.CancellationToken);
        report.Findings.ShouldBeEmpty();
        report.Leaves.ShouldBeGreaterThan(Events);
    }

    private static async Task<(int ExitCode, string Says)> WithLittleMemoryAsync(string database, SignerKey signer, string test)
    {
        string[] words = [typeof(a_long_ledger).Assembly.Location, "-explicit", "only", "-method", $"*{nameof(a_long_ledger)}.{test}"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", words)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = $"0x{LimitOfMemory:X}", ["DOTNET_gcServer"] = "0", [Database] = database, [Key] = signer.Public.Text },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    private async Task BeginStreamsAsync(NpgsqlDataSource database, int streams)
    {
        var ids = Enumerable.Range(0, streams).Select(_ => Guid.NewGuid()).ToArray();
        await using var command = database.CreateCommand("""
            with begun as (insert into reintegration.mt_streams (id, type, version, tenant_id, is_archived) select id, 'reintegration_case', 1, 'BFA', false from unnest($1::uuid[]) as streams(id))
            insert into reintegration.mt_events (seq_id, id, stream_id, version, type, data, timestamp, tenant_id, headers, is_archived, correlation_id, causation_id)
            select nextval('reintegration.mt_events_sequence'), event, id, 1, type, data, clock_timestamp(), 'BFA', headers, false, 'errand', 'request'
            from unnest($1::uuid[], $2::uuid[], $3::jsonb[]) as events(id, event, headers), (values ($4::varchar, $5::jsonb)) as said(type, data)
            """);
        foreach (var value in (object[])[ids, ids.Select(ForgedRow.Id).ToArray()])
            command.Parameters.AddWithValue(value);
        command.Parameters.AddWithValue(NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Jsonb, ids.Select(id => ForgedRow.Signed(id, 0, version: 1).Trim('\'')).ToArray());
        command.Parameters.AddWithValue(ForgedRow.Type);
        command.Parameters.AddWithValue(NpgsqlTypes.NpgsqlDbType.Jsonb, ForgedRow.Payload);
        await command.ExecuteNonQueryAsync();
    }
}
