using Concord.Hosting;

namespace Concord.Subscriptions.Dapr;

/// <summary>Where the sidecar is, what is told over it, and where what comes in is handed on.</summary>
/// <param name="PubSub">The component, by its name.</param>
/// <param name="Sidecar">Where the sidecar answers.</param>
/// <param name="SidecarToken">What it asks of the service.</param>
/// <param name="AppToken">What the service asks of it.</param>
/// <param name="Missions">Whose events are told; nothing is told of any other.</param>
/// <param name="Gateway">Where partners post; <c>null</c> where nothing is taken in.</param>
internal sealed record EdgeSettings(string PubSub, Uri Sidecar, string SidecarToken, string AppToken, IReadOnlyList<string> Missions, Uri? Gateway)
{
    /// <summary>As it is configured; <c>null</c> where there is no sidecar.</summary>
    public static EdgeSettings? Of(IConfiguration configuration) => configuration["Dapr:PubSub"] is { Length: > 0 } pubsub
        ? new(
            pubsub,
            Address("Dapr:Sidecar", configuration["Dapr:Sidecar"] ?? configuration["DAPR_HTTP_ENDPOINT"] ?? $"http://127.0.0.1:{configuration["DAPR_HTTP_PORT"] ?? "3500"}"),
            Token(configuration, "DAPR_API_TOKEN", "dapr.io/api-token-secret"),
            Token(configuration, "APP_API_TOKEN", "dapr.io/app-token-secret"),
            (configuration["Dapr:Missions"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            configuration["Dapr:Gateway"] is { Length: > 0 } gateway ? Address("Dapr:Gateway", gateway) : null)
        : null;

    private static Uri Address(string setting, string address) => Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"
        ? absolute
        : throw new ConfigurationFault($"{setting} is {address}: it must be an absolute address, such as http://127.0.0.1:3500.");

    // Whoever reaches a port would else speak for the sidecar, or for the service.
    private static string Token(IConfiguration configuration, string name, string annotation) => configuration[name] is { Length: > 0 } token
        ? token
        : throw new ConfigurationFault($"Dapr:PubSub is set and {name} isn't. Have the sidecar ask for a token with the annotation {annotation}, or leave Dapr__PubSub out.");
}
