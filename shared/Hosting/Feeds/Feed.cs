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

    private readonly IReadOnlyDictionary<string, IReadOnlySet<string>> types;

    private Feed(FeedReader reader, FeedWatch watch, string source, Func<string, IEnumerable<string>> types) =>
        (Reader, Watch, Source, this.types) = (reader, watch, source, Channels.All.ToDictionary(channel => channel, channel => (IReadOnlySet<string>)types(channel).ToHashSet(StringComparer.Ordinal)));

    /// <summary>Where it comes from, such as <c>/v1/reintegration</c>.</summary>
    public string Source { get; }

    internal FeedReader Reader { get; }

    internal FeedWatch Watch { get; }

    /// <summary>The types of event on one of its channels.</summary>
    public IReadOnlySet<string> Types(string channel) => types[channel];

    /// <summary>Something was written just now by this process: whoever listens needn't wait for the next look.</summary>
    public void Hint() => Watch.Hint();

    /// <summary>Adds the feed that stands in <paramref name="table"/>, under a key.</summary>
    public static void Add(IServiceCollection services, string key, string table, string source, Func<string, IEnumerable<string>> types) => services
        .AddKeyedSingleton(key, (provider, _) =>
        {
            var reader = new FeedReader(provider.GetRequiredService<NpgsqlDataSource>(), table);
            return new Feed(reader, new FeedWatch(reader, provider.GetRequiredService<ILogger<FeedWatch>>()), source, types);
        })
        .AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<Feed>(key).Watch);
}
