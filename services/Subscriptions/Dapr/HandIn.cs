using Concord.Contracts;

namespace Concord.Subscriptions.Dapr;

/// <summary>What partners inside the cluster hand in over a topic, and the command that it is.</summary>
/// <param name="What">What it is, as partners call it.</param>
/// <param name="Address">Where the same partner would post it at the gateway.</param>
internal sealed record HandIn(string What, string Address)
{
    /// <summary>Everything that is taken in.</summary>
    public static IReadOnlyList<HandIn> All { get; } =
    [
        new("grievances", $"/v1/{Contexts.Grievances}/grievances"),
        new("referrals", $"/v1/{Contexts.Reintegration}/cases"),
    ];

    /// <summary>Where partners put it.</summary>
    public string Topic => $"concord.in.{What}";

    /// <summary>Where the sidecar puts what could not be taken for too long; it leads to the same route, so that nothing lies there unseen.</summary>
    public string DeadLetters => $"{Topic}.late";

    /// <summary>Where the sidecar brings it.</summary>
    public string Route => $"{Edge.Prefix}/in/{What}";
}
