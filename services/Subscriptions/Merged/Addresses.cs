using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Subscriptions.Merged;

/// <summary>Where the contexts are, by name.</summary>
internal sealed class Addresses
{
    /// <summary>Those that run here.</summary>
    public IReadOnlyDictionary<string, Uri> Known { get; }

    public Addresses(IConfiguration configuration) => Known = MergedTable.Sources
        .Select(context => (Context: context, Address: configuration[$"Sources:{Contexts.Plain(context)}"]))
        .Where(source => !string.IsNullOrEmpty(source.Address))
        .ToDictionary(source => source.Context, source => Absolute(source.Context, source.Address!));

    private static Uri Absolute(string context, string address) => Uri.TryCreate(address, UriKind.Absolute, out var absolute)
        ? absolute
        : throw new ConfigurationFault($"Sources:{context} is {address}: it must be an absolute address, such as http://127.0.0.1:5101.");
}
