using System.Collections.Concurrent;
using System.Diagnostics;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Sends as much of a load as goes out in a quarter of a second, in order or several at a time, and stops where going on makes no sense.</summary>
internal static class Burst
{
    /// <summary>How long new ones are begun: what goes out meanwhile is what a death can repeat.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    private const int AtOnce = 16;

    /// <summary>What came of those that were begun, in the order of the load.</summary>
    /// <param name="lane">Whose load it is.</param>
    /// <param name="load">What is to be sent.</param>
    /// <param name="receiver">To whom.</param>
    /// <param name="rest">How long lies between two, where the receiver asked for a rate.</param>
    /// <param name="stop">Begins no more.</param>
    // What has begun is waited for, also where the process is to stop: whoever sends wants to know what came of it.
    public static async Task<IReadOnlyList<Attempt>> SendAsync(LaneState lane, Load load, Receiver receiver, TimeSpan rest, CancellationToken stop)
    {
        var (begun, isStuck, attempts) = (Stopwatch.GetTimestamp(), false, new ConcurrentBag<(int Place, Attempt Attempt)>());
        var going = load.Parcels.Index().TakeWhile(_ => Stopwatch.GetElapsedTime(begun) < Longest && !isStuck && !stop.IsCancellationRequested);
        var atOnce = lane.IsOrdered || rest > TimeSpan.Zero ? 1 : AtOnce;
        await Parallel.ForEachAsync(going, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = CancellationToken.None }, async (next, _) =>
        {
            var attempt = await receiver.HandAsync(next.Item);
            attempts.Add((next.Index, attempt));
            isStuck |= attempt.IsGone || attempt.Wait is not null || (lane.IsOrdered && !attempt.IsTaken && !next.Item.IsAside);
            if (rest < Longest)
                await Task.Delay(rest, CancellationToken.None);
        });
        return [.. attempts.OrderBy(attempt => attempt.Place).Select(attempt => attempt.Attempt)];
    }
}
