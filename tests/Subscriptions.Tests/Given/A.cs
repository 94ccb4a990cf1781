using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Tests;

/// <summary>Commands as they are usually sent.</summary>
internal static class A
{
    public const string AlertIssued = "org.concord.transhumance.alert-issued.v1";

    public const string AlertEnded = "org.concord.transhumance.alert-ended.v1";

    public static RegisterEndpoint RegisterEndpoint(string url = "https://receiver.example/concord", string place = "BF56") => new(url, DeliveryMode.Ordered, StartFrom.Now, Places: [place]);

    public static RotateKey RotateKey(int hours = 24) => new(hours);

    public static PauseEndpoint PauseEndpoint() => new(PauseReason.Maintenance);

    public static DisableEndpoint DisableEndpoint() => new(DisabledBecause.RightsWithdrawn);
}
