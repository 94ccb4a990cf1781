namespace Concord.Hosting.Feeds;

/// <summary>The last events of a channel, as they stood at one moment.</summary>
/// <param name="Head">The last place.</param>
/// <param name="Rows">The last rows without a hole, up to the head.</param>
/// <param name="Moved">Ends when there is more.</param>
/// <param name="Beginning">How often it began anew, because the feed was restored to an earlier state.</param>
internal sealed record FeedMoment(long Head, FeedRow[] Rows, Task Moved, int Beginning)
{
    /// <summary>Whether everything after <paramref name="position"/> is at hand.</summary>
    public bool Reaches(long position) => position >= Head - Rows.Length;

    /// <summary>The rows after <paramref name="position"/>, which must be within reach.</summary>
    public ReadOnlySpan<FeedRow> After(long position) => position >= Head ? [] : Rows.AsSpan((int)(position - (Head - Rows.Length)));
}

/// <summary>The last events of a channel. One writes, any number read without waiting for each other.</summary>
internal sealed class FeedTail
{
    private const int Kept = 2000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FeedMoment? now;

    /// <summary>The channel as it stands; <c>null</c> until it was looked at once.</summary>
    public FeedMoment? Now => now;

    /// <summary>Begins at a head, without what came before.</summary>
    public FeedMoment Begin(long head) => Turn(new(head, [], moved.Task, (now?.Beginning ?? 0) + 1));

    /// <summary>Waits until something that is asked for stands after <paramref name="head"/>; <c>false</c> where nothing came in time.</summary>
    public async Task<bool> ComesAsync(FeedFilter filter, long head, TimeSpan longest, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(longest);
        try
        {
            for (; ; await (now?.Moved ?? Task.Delay(Between, patience.Token)).WaitAsync(patience.Token))
            {
                if (now is { } moment && moment.Head > head && (!moment.Reaches(head) || moment.Rows.Any(row => row.Position > head && filter.Asks(row))))
                    return true;
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Adds the rows that follow the head.</summary>
    public FeedMoment Add(IReadOnlyList<FeedRow> rows)
    {
        var kept = now!.Rows.AsSpan(Math.Max(0, Math.Min(now.Rows.Length, now.Rows.Length + rows.Count - Kept)));
        return Turn(new(rows[^1].Position, [.. kept, .. rows], Moved: Task.CompletedTask, now.Beginning));
    }

    private FeedMoment Turn(FeedMoment next)
    {
        var (before, after) = (moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        (moved, now) = (after, next with { Moved = after.Task });
        before.SetResult();
        return now!;
    }
}
