using System.Diagnostics.Metrics;
using Concord.Harness;
using Concord.Ledger.Sealing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>The real sealer over a database that no service serves.</summary>
internal static class SealingAlone
{
    private const string Unfinished = """
        select count(*) from reintegration.mt_events e where not exists (select from reintegration.ledger_leaves l where l.event_id = e.id)
            and not exists (select from reintegration.ledger_refusals r where r.event_id = e.id) and not exists (select from reintegration.ledger_waiting w where w.event_id = e.id)
        """;

    /// <summary>Seals whatever can be sealed, and signs it.</summary>
    public static async Task SealAsync(this NpgsqlDataSource database, LedgerIdentity ledger, int seconds = 30)
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var sealer = new Sealer(database, ledger, services.GetRequiredService<IMeterFactory>(), NullLogger<Sealer>.Instance, Rounds.Usual());
        await sealer.StartAsync(CancellationToken.None);
        await Patience.UntilAsync(
            () => AskAsync(database, $"select ({Unfinished}) + (select size from reintegration.ledger_state) - (select coalesce(max(size), 0) from reintegration.ledger_checkpoints)"), left => left == 0, seconds);
        await sealer.StopAsync(CancellationToken.None);
    }

    private static async Task<long> AskAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }
}
