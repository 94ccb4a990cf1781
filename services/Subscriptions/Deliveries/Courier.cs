namespace Concord.Subscriptions.Deliveries;

/// <summary>
/// Works on a lane as long as there is something to send: sends, writes down what came of it, goes on. What was sent and not yet written down when a process
/// dies is sent again, under the same id; nothing is left out.
/// </summary>
public sealed class Courier
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);
    private readonly Lanes lanes;
    private readonly LaneBook book;
    private readonly Handover handover;
    private readonly Clerk clerk;
    private readonly RetrySchedule schedule;
    private readonly TimeProvider time;

    internal Courier(Lanes lanes, LaneBook book, Handover handover, Clerk clerk, RetrySchedule schedule, TimeProvider time) =>
        (this.lanes, this.book, this.handover, this.clerk, this.schedule, this.time) = (lanes, book, handover, clerk, schedule, time);

    /// <summary>Works for a turn; answers what is left to do, or <c>null</c>.</summary>
    public async Task<Deliver?> WorkAsync(Deliver work, CancellationToken stop)
    {
        if (await clerk.DetailsAsync(work.Endpoint, work.Mission, stop) is not { } endpoint || await lanes.HoldAsync(work, stop) is not { } lane)
            return null;
        using var receiver = handover.To(endpoint);
        var (begun, rest) = (time.GetTimestamp(), receiver.Pause * lane.Lanes);
        while (await lanes.NextAsync(lane, stop) is { } load)
        {
            if (await RoundAsync(lane, load, receiver, rest, stop) is not { } after)
                return null;
            // A stretch without anything for it moves it on, and there may be more behind.
            var stands = after.Position == lane.Position;
            lane = after;
            // Where a receiver takes few, others have their turn between two.
            if ((stands && load is { IsWhole: true, Aside: [], Next: [] }) || rest >= Burst.Longest)
                break;
            if (time.GetElapsedTime(begun) > Turn || stop.IsCancellationRequested)
                return lane.Work;
        }

        await lanes.ReleaseAsync(lane, rest, stop);
        return null;
    }

    private async Task<LaneState?> RoundAsync(LaneState lane, Load load, Receiver receiver, TimeSpan rest, CancellationToken stop)
    {
        var attempts = load.Parcels.Any() ? await Burst.SendAsync(lane, load, receiver, rest, stop) : [];
        if (attempts.Any(attempt => attempt.IsGone))
            await clerk.DisableAsync(lane.Work, Endpoints.DisabledBecause.Gone, stop);
        if (attempts is [] && lane.Position == load.Head)
            return lane;
        var now = time.GetUtcNow();
        var round = Round.Of(lane, load, attempts, schedule, now, Random.Shared.NextDouble);
        if (await book.WriteAsync(lane, round, now, CancellationToken.None) is not { } fares)
            return null;
        if (fares.Runs && fares.FailedFor(schedule.DisabledAfter, now))
            await clerk.DisableAsync(lane.Work, Endpoints.DisabledBecause.SustainedFailure, stop);
        return lane.After(round);
    }
}
