namespace Concord.Hosting.Feeds;

/// <summary>The last events of a channel, as they stood at one moment.</summary>
/// <param name="Head">The last place.</param>
/// <param name="Rows">The last rows without a hole, up to the head.</param>
/// <param name="Moved">Ends when there is more.</param>
internal sealed record FeedMoment(long Head, FeedRow[] Rows, Task Moved)
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
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FeedMoment? now;

    /// <summary>The channel as it stands; <c>null</c> until it was looked at once.</summary>
    public FeedMoment? Now => now;

    public void Begin(long head) => Turn(new(head, [], moved.Task));

    /// <summary>Adds the rows that follow the head.</summary>
    public FeedMoment Add(IReadOnlyList<FeedRow> rows)
    {
        var kept = now!.Rows.AsSpan(Math.Max(0, Math.Min(now.Rows.Length, now.Rows.Length + rows.Count - Kept)));
        return Turn(new(rows[^1].Position, [.. kept, .. rows], Moved: Task.CompletedTask));
    }

    private FeedMoment Turn(FeedMoment next)
    {
        var (before, after) = (moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        (moved, now) = (after, next with { Moved = after.Task });
        before.SetResult();
        return now!;
    }
}
