namespace Concord.Subscriptions.Deliveries;

/// <summary>When an event that wasn't taken is tried again, and when nothing but failure is enough. Each wait varies by a fifth, so that what failed together isn't tried together.</summary>
/// <param name="Waits">The wait after the first attempt, the second and so on; after the last of them an event is parked.</param>
/// <param name="DisabledAfter">For how long nothing but failure disables an endpoint.</param>
public sealed record RetrySchedule(IReadOnlyList<TimeSpan> Waits, TimeSpan DisabledAfter)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Ten attempts over some three days (Standard Webhooks), and five days until an endpoint is disabled.</summary>
    public static RetrySchedule Published { get; } = new(
        [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), .. new[] { 2, 5, 10, 14, 20, 24 }.Select(hours => TimeSpan.FromHours(hours))], TimeSpan.FromDays(5));

    /// <summary>How long to wait after so many failed attempts; <c>null</c> where it is parked. A receiver that says when is waited for as long, up to a day.</summary>
    /// <param name="tries">The attempts that failed.</param>
    /// <param name="asked">What the receiver asked for.</param>
    /// <param name="chance">From 0 to 1.</param>
    public TimeSpan? After(int tries, TimeSpan? asked, double chance)
    {
        if (tries > Waits.Count)
            return null;
        var wait = Waits[tries - 1] * (0.8 + (0.4 * chance));
        return asked > wait ? TimeSpan.FromTicks(Math.Min(asked.Value.Ticks, Longest.Ticks)) : wait;
    }

    /// <summary>How long a lane rests after so many rounds of nothing but failure: five minutes at most, for what is new should find a receiver that is back.</summary>
    public TimeSpan Rest(int rounds) => Waits[Math.Min(rounds, Math.Min(2, Waits.Count)) - 1];
}
