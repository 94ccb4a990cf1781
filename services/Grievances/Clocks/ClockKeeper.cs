using Concord.Hosting.Emergencies;
using JasperFx;
using Marten;
using Npgsql;

namespace Concord.Grievances.Clocks;

/// <summary>
/// Keeps the clocks: warns, records each breach once with when it was truly due, and tells the next accountable person. What is due longest comes
/// first, and nothing is left out; where it was down, it makes up for it. The version of a clock's stream keeps two processes from recording the same.
/// (The watch that every context has looks at one page a beat; after a night without power there are thousands.)
/// </summary>
internal sealed partial class ClockKeeper(IDocumentStore store, IServiceProvider services, IConfiguration configuration, TimeProvider time, ILogger<ClockKeeper> log) : BackgroundService
{
    private const int Most = 200;

    // Asked for when clocks are to be kept, not before: a migration runs where nobody has named the people on the ladder.
    private Mechanism Mechanism => services.GetRequiredService<Mechanism>();

    /// <summary>Doesn't start where an escalation could end at nobody.</summary>
    public override Task StartAsync(CancellationToken cancellationToken) => Mechanism.Ladder.Count > 0 ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(configuration.GetValue("Clocks:BeatSeconds", 5)));
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
            {
                Waiting(log, fault.GetType().Name);
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Looks once, at everything that is due.</summary>
    internal async Task LookAsync(CancellationToken stop)
    {
        var (now, passedOver) = (time.GetUtcNow(), 0);
        while (true)
        {
            await using var reading = store.QuerySession();
            var due = await reading.Query<Clock>().Where(clock => clock.AnyTenant() && clock.LookAt <= now).OrderBy(clock => clock.LookAt).ThenBy(clock => clock.Id).Skip(passedOver).Take(Most).ToListAsync(stop);
            foreach (var clock in due)
                passedOver += await RecordAsync(clock, now, stop) ? 0 : 1;
            if (due.Count < Most)
                return;
        }
    }

    // Somebody else was faster: the next look sees what they did, and this one goes on with the others.
    private async Task<bool> RecordAsync(Clock clock, DateTimeOffset now, CancellationToken stop)
    {
        var facts = Escalation.Due(clock, Mechanism, now);
        try
        {
            await using var session = store.LightweightSession(clock.Mission);
            Clockwork.ActsIn(session, clock.LookAt!.Value, now);
            session.Events.Append(clock.Id, clock.Version + facts.Count, [.. facts]);
            await session.SaveChangesAsync(stop);
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The keeper of the clocks waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
