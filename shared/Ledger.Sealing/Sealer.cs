using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>
/// Seals every committed event of a context once, densely, in the order of its stream. One process at a time leads; when it dies the next goes on
/// where it was. Nothing is skipped: what can't be sealed is refused with an alarm.
/// </summary>
public sealed class Sealer : BackgroundService
{
    private static readonly TimeSpan Candidacy = TimeSpan.FromSeconds(1);
    private readonly NpgsqlDataSource database;
    private readonly LedgerIdentity ledger;
    private readonly ILogger<Sealer> log;
    private readonly Rounds rounds;
    private readonly SealerMeters meters;

    /// <param name="database">The way in as the role that seals; see <see cref="Over"/>.</param>
    /// <param name="ledger">Whose ledger it is.</param>
    /// <param name="meters">Makes the meters.</param>
    /// <param name="log">Where alarms are told.</param>
    /// <param name="rounds">When it looks.</param>
    public Sealer(NpgsqlDataSource database, LedgerIdentity ledger, IMeterFactory meters, ILogger<Sealer> log, Rounds rounds)
    {
        (this.database, this.ledger, this.log, this.rounds) = (database, ledger, log, rounds);
        this.meters = new SealerMeters(meters);
    }

    /// <summary>The way in for a process that stands for leadership: one connection of its own, which the server ends when the process stops answering.</summary>
    public static NpgsqlDataSource Over(string connection, string application) => Leadership.Over(connection, application);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var candidacy = new PeriodicTimer(Candidacy);
        do
        {
            try
            {
                await using var leadership = await Leadership.StandAsync(database, ledger.Schema, candidacy, stoppingToken);
                SealerLog.Leads(log, ledger.Origin, leadership.Term);
                await LeadAsync(new SealingWork(leadership, ledger, why => SealerLog.NotSigned(log, ledger.Origin, why)), stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever was done to the tables, a service goes on serving, and says that it doesn't seal.
                SealerLog.SteppedDown(log, ledger.Origin, fault.Message);
            }
        }
        while (await candidacy.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LeadAsync(SealingWork work, CancellationToken stop)
    {
        while (true)
        {
            if (await work.SweepAsync(stop) is { } missed)
                Tell(missed, late: true);
            var page = await work.RunAsync(stop);
            Tell(page, late: false);
            if (!page.IsFull)
                await rounds.NextAsync(stop);
        }
    }

    private void Tell(SealedPage page, bool late)
    {
        meters.Count(page, late);
        if (page.Leaves.Count > 0)
            rounds.Found();
        foreach (var (refused, why) in page.Refusals)
            SealerLog.Refused(log, ledger.Origin, refused.Id, why);
        foreach (var leaf in late ? page.Leaves : [])
            SealerLog.SealedLate(log, ledger.Origin, leaf.Leaf.Event);
    }
}
