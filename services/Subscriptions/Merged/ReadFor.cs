using Concord.Hosting.Feeds;
using Concord.Subscriptions.Endpoints;
using Concord.Subscriptions.Views;
using Marten;

namespace Concord.Subscriptions.Merged;

/// <summary>For whom the feeds of the contexts are read: whoever has an endpoint, and whoever read the merged feed lately. An erasure waits for their word.</summary>
internal sealed class ReadFor(IDocumentStore store, FeedReaders readers, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);
    private (string Named, DateTimeOffset Until)? held;

    /// <summary>Their clients with the missions, as <see cref="FeedReaders.Header"/> wants them.</summary>
    public async Task<string> NamedAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (held is { } known && known.Until > now)
            return known.Named;
        await using var session = store.QuerySession();
        var endpoints = await session.Query<EndpointDetails>().Where(endpoint => endpoint.AnyTenant() && endpoint.State != EndpointState.Removed).ToListAsync(stop);
        var named = endpoints.SelectMany(endpoint => endpoint.Missions, (endpoint, mission) => (endpoint.Owner, mission)).Concat(await readers.SinceAsync(now - Lately, stop)).Distinct();
        // Nobody is named too, or whoever reads would be taken for the reader.
        held = (string.Join(", ", named.Select(reader => $"{reader.Item1}={reader.Item2}").DefaultIfEmpty("nobody")), now + Kept);
        return held.Value.Named;
    }
}
