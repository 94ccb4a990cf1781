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
    private const string Left = """
        select greatest((select coalesce(max(seq_id), 0) from reintegration.mt_events) - settled, 0) + size - (select coalesce(max(size), 0) from reintegration.ledger_checkpoints) from reintegration.ledger_state
        """;

    /// <summary>Seals whatever can be sealed, and signs it.</summary>
    public static async Task SealAsync(this NpgsqlDataSource database, LedgerIdentity ledger, int seconds = 30)
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        await using var leading = Sealer.Over(database.ConnectionString, "a sealer alone");
        using var sealer = new Sealer(leading, ledger, services.GetRequiredService<IMeterFactory>(), NullLogger<Sealer>.Instance, Rounds.Usual());
        await sealer.StartAsync(CancellationToken.None);
        await Patience.UntilAsync(() => LeftAsync(database), left => left == 0, seconds);
        await sealer.StopAsync(CancellationToken.None);
    }

    private static async Task<long> LeftAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(Left);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
