namespace Concord.Hosting.Feeds;

/// <summary>A stretch of a channel.</summary>
/// <param name="Rows">What of it was asked for.</param>
/// <param name="To">The last place that was looked at.</param>
/// <param name="Head">The last place of the channel.</param>
internal sealed record FeedStretch(IReadOnlyList<FeedRow> Rows, long To, long Head)
{
    /// <summary>What a look for so many rows found, up to the head or to an end before it.</summary>
    public static FeedStretch Of(IReadOnlyList<FeedRow> rows, int limit, long head, long end = long.MaxValue) => new(rows, rows.Count == limit ? rows[^1].Position : Math.Min(head, end), head);

    /// <summary>Whether nothing stood behind it.</summary>
    public bool IsLast => To == Head;
}
