using System.Text.Json;

namespace Concord.Subscriptions.Merged;

/// <summary>A page of a context's feed as it was answered.</summary>
/// <param name="From">The position after which it begins.</param>
/// <param name="To">The last position that it covers.</param>
/// <param name="Head">The last position of the channel.</param>
/// <param name="Events">Its events.</param>
internal sealed record FeedPage(long From, long To, long Head, IReadOnlyList<JsonElement> Events)
{
    /// <summary>Those that say something: a place that says nothing in its context needs none here.</summary>
    public IEnumerable<JsonElement> Told => Events.Where(said => said.TryGetProperty("data", out _));
}
