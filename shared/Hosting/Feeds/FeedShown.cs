using System.Globalization;
using Concord.Privacy;

namespace Concord.Hosting.Feeds;

/// <summary>A page of a feed. It covers every position after <paramref name="From"/> up to <paramref name="To"/>: what of these isn't on it was not asked for.</summary>
/// <param name="From">The position after which it begins.</param>
/// <param name="To">The last position that it covers: the next page is <c>after</c> it. Where only a part is asked for it may lie before the head, also with nothing on the page.</param>
/// <param name="Head">The last position of the channel.</param>
/// <param name="Events">The events, in order, in the envelope of CloudEvents 1.0. One of a mission or an area that the token lacks is an empty slot of the type <c>org.concord.withheld.v1</c>.</param>
[Class(Sensitivity.Internal)]
internal sealed record FeedShown(long From, long To, long Head, IReadOnlyList<object> Events);

/// <summary>Which moment is looked for.</summary>
/// <param name="At">The instant, UTC; now if left out.</param>
internal sealed record FeedPositionAsked(DateTimeOffset? At = null);

/// <summary>A place in a channel.</summary>
/// <param name="Position">Everything that was recorded at the instant or later stands after it.</param>
/// <param name="Head">The last position of the channel.</param>
[Class(Sensitivity.Public)]
public sealed record FeedPosition(long Position, long Head)
{
    /// <summary>A position in a form that texts sort by.</summary>
    public static string Text(long position) => position.ToString("D20", CultureInfo.InvariantCulture);
}
