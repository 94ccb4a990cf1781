using Concord.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Hosting.Feeds;

/// <summary>A feed that can be read: where it stands, what it tells, how far it goes.</summary>
public sealed class Feed
{
    /// <summary>What this context publishes.</summary>
    public const string Own = "own";

    private readonly Func<string, IEnumerable<FeedType>> types;

    private Feed(FeedReader reader, FeedWatch watch, string source, Func<string, IEnumerable<FeedType>> types) => (Reader, Watch, Source, this.types) = (reader, watch, source, types);

    /// <summary>Where it comes from, such as <c>/v1/reintegration</c>.</summary>
    public string Source { get; }

    internal FeedReader Reader { get; }

    internal FeedWatch Watch { get; }

    /// <summary>The kinds of event on one of its channels.</summary>
    public IEnumerable<FeedType> Types(string channel) => types(channel);

    /// <summary>Something was written just now by this process: whoever listens needn't wait for the next look.</summary>
    public void Hint() => Watch.Hint();

    /// <summary>Adds the feed that stands in <paramref name="table"/>, under a key.</summary>
    public static void Add(IServiceCollection services, string key, string table, string source, Func<string, IEnumerable<FeedType>> types) => services
        .AddKeyedSingleton(key, (provider, _) =>
        {
            var reader = new FeedReader(provider.GetRequiredService<NpgsqlDataSource>(), table);
            return new Feed(reader, new FeedWatch(reader, provider.GetRequiredService<ILogger<FeedWatch>>()), source, types);
        })
        .AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<Feed>(key).Watch);
}

/// <summary>A kind of event on a feed.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Channel">The channel that tells it.</param>
/// <param name="Classification">What it could do in wrong hands.</param>
/// <param name="Dataschema">Where the schema of its data is.</param>
public sealed record FeedType(string Type, string Channel, string Classification, string Dataschema)
{
    /// <summary>A contract as <paramref name="context"/> publishes it.</summary>
    public static FeedType Of(PublishedAttribute published, string context) =>
        new(published.TypeIn(context), published.Channel, published.Classification, $"/v1/{context}/feed/schemas/{published.TypeIn(context)}");
}
