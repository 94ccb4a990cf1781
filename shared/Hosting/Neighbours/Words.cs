using Concord.Hosting.Feeds;
using JasperFx.Events;

namespace Concord.Hosting.Neighbours;

/// <summary>Puts a context's events into the words in which it tells of them.</summary>
/// <param name="context">The context.</param>
/// <param name="schemas">Where the schemas of these words are.</param>
internal sealed class Words(ContextModel context, string schemas)
{
    private readonly Dictionary<string, Telling> tellings = context.AllTells.ToDictionary(telling => telling.Fact);

    /// <summary>The row of the feed for an event at its place in the channel, and the message to neighbours; none where the context no longer tells of it.</summary>
    public FeedRow Of(IEvent fact, long position, string? place, out object? message)
    {
        // A kind of fact that was told once and is no longer keeps its places, and says nothing in them.
        if (!tellings.TryGetValue(fact.EventTypeName, out var telling))
        {
            message = null;
            return new(position, FeedRow.Withheld, fact.TenantId, Place: null, Programme: null, "internal", FeedRow.Slot(context.Prefix, "gone", position), fact.Timestamp);
        }

        var told = telling.Say(fact);
        message = telling.Address(fact, told, context.Name, position);
        var said = PublicEvent.Of(fact, told, telling.Published, context.Name, schemas, position, place);
        return new(position, said.Type, said.Mission, said.Place, said.Programme, said.Dataclassification, said.Write(), fact.Timestamp);
    }
}
