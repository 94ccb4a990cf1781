using Concord.Hosting;

namespace Concord.Gateway;

/// <summary>The services that run, by name; a way into one that doesn't run is as unknown as any other address.</summary>
internal static class Destinations
{
    public const string Identity = "identity";

    public static IReadOnlyDictionary<string, string> From(IConfiguration configuration)
    {
        var destinations = configuration.GetSection("Destinations").GetChildren()
            .Where(entry => !string.IsNullOrEmpty(entry.Value))
            .ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.OrdinalIgnoreCase);
        if (destinations.Count == 0)
            throw new ConfigurationFault("No service is named: set Destinations:identity and the others to their addresses, such as http://127.0.0.1:5100.");

        return destinations.FirstOrDefault(entry => !Uri.TryCreate(entry.Value, UriKind.Absolute, out _)) is { Key: { } name, Value: { } address }
            ? throw new ConfigurationFault($"Destinations:{name} is {address}: it must be an absolute address, such as http://127.0.0.1:5100.")
            : destinations;
    }
}
