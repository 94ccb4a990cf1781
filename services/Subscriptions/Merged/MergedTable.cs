using Concord.Contracts;
using Concord.Hosting.Feeds;

namespace Concord.Subscriptions.Merged;

/// <summary>The feeds of all contexts in one, with places of its own: dense, and in the order of each context's channel.</summary>
internal static class MergedTable
{
    /// <summary>What the feed is found by.</summary>
    public const string Key = "merged";

    /// <summary>Where it is read.</summary>
    public const string Path = "/v1/feeds";

    /// <summary>Where it stands.</summary>
    public const string Table = "merged";

    /// <summary>The schema.</summary>
    public const string Schema = Contexts.Subscriptions;

    /// <summary>The table, and how far each channel of each context was followed.</summary>
    public static string Create { get; } = FeedTable.Create(Schema, Table) + $"""
        create table if not exists {Schema}.followed (context varchar, channel varchar, position bigint not null, primary key (context, channel));
        insert into {Schema}.followed select context, channel, 0 from unnest(array[{Listed(Sources)}]) context, unnest(array[{Listed(Channels.All)}]) channel on conflict do nothing;

        """;

    /// <summary>The contexts that are followed: all but the one that follows.</summary>
    public static IReadOnlyList<string> Sources => [.. Contexts.All.Where(context => context != Contexts.Subscriptions)];

    /// <summary>Every kind of event that a context may publish on a channel.</summary>
    public static IEnumerable<string> Types(string channel) =>
        from contract in typeof(PublishedAttribute).Assembly.GetTypes()
        where contract.IsDefined(typeof(PublishedAttribute), inherit: false)
        let published = PublishedAttribute.Of(contract)
        where published.Channel == channel
        from context in Sources
        select published.TypeIn(context);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
