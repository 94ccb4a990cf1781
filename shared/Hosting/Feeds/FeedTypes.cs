using System.Text.Json.Nodes;
using Concord.Contracts;
using Concord.Privacy;

namespace Concord.Hosting.Feeds;

/// <summary>A kind of event on a feed.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Channel">The channel that tells it: <c>general</c>, or <c>strict</c> with a scope and a numbering of its own.</param>
/// <param name="Classification">What it could do in wrong hands.</param>
/// <param name="Dataschema">Where the schema of its data is, as its events name it.</param>
/// <param name="Description">What happened, in a sentence.</param>
[Class(Sensitivity.Public)]
internal sealed record FeedTypeShown(string Type, string Channel, string Classification, string Dataschema, string Description);

/// <summary>The kinds of event on a context's feed, those of either channel: that there is such a kind tells of nobody.</summary>
/// <param name="Types">Each of them, by name.</param>
[Class(Sensitivity.Public)]
internal sealed record FeedTypesShown(IReadOnlyList<FeedTypeShown> Types);

/// <summary>The kinds of event that a context publishes.</summary>
internal static class FeedTypes
{
    /// <summary>The contracts, by the names of their types.</summary>
    public static IReadOnlyList<(string Type, Type Contract, PublishedAttribute Published)> Of(ContextModel context) =>
    [
        .. context.AllTells.DistinctBy(telling => telling.What).Select(telling => (Type: telling.Published.TypeIn(context.Name), telling.What, telling.Published))
            .OrderBy(found => found.Type, StringComparer.Ordinal),
    ];

    /// <summary>The types of a channel.</summary>
    public static IEnumerable<string> In(ContextModel context, string channel) => Of(context).Where(found => found.Published.Channel == channel).Select(found => found.Type);

    /// <summary>The list as subscribers read it.</summary>
    public static FeedTypesShown Shown(ContextModel context, FeedSchemas schemas) => new(
    [
        .. Of(context).Select(found => new FeedTypeShown(found.Type, found.Published.Channel, found.Published.Classification, schemas.AddressOf(found.Type), schemas.MeaningOf(found.Contract))),
    ]);

    /// <summary>The schemas of all types, by type.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Schemas(ContextModel context, FeedSchemas schemas) => Of(context).ToDictionary(found => found.Type, found => schemas.Of(found.Type, found.Contract), StringComparer.Ordinal);
}
