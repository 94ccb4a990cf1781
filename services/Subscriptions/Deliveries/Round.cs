namespace Concord.Subscriptions.Deliveries;

/// <summary>What a lane has to do next.</summary>
/// <param name="Aside">Parcels out of order that are due.</param>
/// <param name="Next">What follows in the channel.</param>
/// <param name="Head">How far the channel was looked through for it.</param>
/// <param name="IsWhole">Whether nothing more follows up to the head.</param>
internal sealed record Load(IReadOnlyList<Parcel> Aside, IReadOnlyList<Parcel> Next, long Head, bool IsWhole)
{
    /// <summary>What is sent, in order.</summary>
    public IEnumerable<Parcel> Parcels => Aside.Concat(Next);
}

/// <summary>What a round of attempts comes to: how far its lane is, when it goes on, and what is put aside.</summary>
/// <param name="Attempts">What was tried, each with when it is tried again; never again where it was taken or parked.</param>
/// <param name="Position">The last place that is done with.</param>
/// <param name="Tries">In order: attempts of the next that failed. In parallel: rounds of nothing but failure.</param>
/// <param name="Due">When the lane goes on; <c>null</c> at once.</param>
/// <param name="Done">Parcels that are done with.</param>
/// <param name="Aside">Parcels that are tried again apart from the lane, or parked.</param>
internal sealed record Round(
    IReadOnlyList<(Attempt Attempt, DateTimeOffset? Next)> Attempts, long Position, int Tries, DateTimeOffset? Due, IReadOnlyList<Parcel> Done, IReadOnlyList<(Parcel Parcel, DateTimeOffset? Due)> Aside)
{
    // Fewer may be a matter of what they say.
    private const int Telling = 4;

    /// <summary>The last of what went wrong; <c>null</c> where something went well.</summary>
    public Attempt? Fault => Attempts.Any(tried => tried.Attempt.IsTaken) ? null : Attempts.LastOrDefault().Attempt;

    /// <summary>Judges the attempts, given in the order of the load.</summary>
    public static Round Of(LaneState lane, Load load, IReadOnlyList<Attempt> attempts, RetrySchedule schedule, DateTimeOffset now, Func<double> chance)
    {
        var tried = attempts.Select(attempt => (Attempt: attempt, Next: attempt.IsTaken || attempt.Parcel.IsTest ? null : now + schedule.After(attempt.Parcel.Tries + 1, attempt.Wait, chance()))).ToList();
        // In order, what failed and is tried again keeps everything behind it waiting: it stays where it is.
        var stuck = lane.IsOrdered ? tried.Find(one => one is { Attempt: { Parcel.IsAside: false, IsTaken: false }, Next: not null }) : default;
        var moved = tried.Where(one => one.Attempt != stuck.Attempt).ToList();
        var isThrough = load.IsWhole && attempts.Count(attempt => !attempt.Parcel.IsAside) == load.Next.Count && stuck.Attempt is null;
        return new(
            tried,
            Math.Max(isThrough ? load.Head : 0, moved.Select(one => one.Attempt.Parcel).Where(parcel => !parcel.IsAside).Select(parcel => parcel.Position!.Value).Append(lane.Position).Max()),
            lane.IsOrdered ? (stuck.Attempt is { } waiting ? waiting.Parcel.Tries + 1 : 0) : Failures(lane, attempts),
            lane.IsOrdered ? stuck.Next : RestsUntil(lane, attempts, schedule, now),
            [.. moved.Where(one => one.Attempt.Parcel.IsAside && (one.Attempt.IsTaken || one.Attempt.Parcel.IsTest)).Select(one => one.Attempt.Parcel)],
            [.. moved.Where(one => !one.Attempt.IsTaken && !one.Attempt.Parcel.IsTest).Select(one => (one.Attempt.Parcel with { Tries = one.Attempt.Parcel.Tries + 1 }, one.Next))]);
    }

    private static int Failures(LaneState lane, IReadOnlyList<Attempt> attempts) =>
        attempts.Any(attempt => attempt.IsTaken) ? 0 : attempts.Count >= Telling ? lane.Tries + 1 : lane.Tries;

    private static DateTimeOffset? RestsUntil(LaneState lane, IReadOnlyList<Attempt> attempts, RetrySchedule schedule, DateTimeOffset now) =>
        attempts.Max(attempt => attempt.Wait) is { } asked ? now + schedule.After(1, asked, 0.5)
        : Failures(lane, attempts) is > 0 and var rounds && rounds > lane.Tries ? now + schedule.Rest(rounds)
        : null;
}
