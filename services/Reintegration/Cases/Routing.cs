using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>How far a routing has come by the clock.</summary>
[Class(Sensitivity.Confidential)]
public enum RoutingStanding
{
    Waiting, Unacknowledged, Overdue,
}

/// <summary>A hand-over to child protection: who receives, until when they acknowledge it, whether they did, and how late it has become.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Routing(string ReceivingActor, DateTimeOffset AcknowledgeBy, string? Acknowledgement, RoutingStanding Standing)
{
    private static readonly TimeSpan Warning = TimeSpan.FromHours(24);

    internal static Routing Of(CandidateRoutedToChildProtection routed) => new(routed.ReceivingActor, routed.AcknowledgeBy, routed.Acknowledgement, RoutingStanding.Waiting);

    /// <summary>R-02: when somebody is warned that nobody has acknowledged.</summary>
    internal static DateTimeOffset WarnAt(DateTimeOffset acknowledgeBy) => acknowledgeBy - Warning;

    /// <summary>R-02: what the clock says next.</summary>
    internal object Due() => Standing is RoutingStanding.Waiting ? new RoutingUnacknowledged(ReceivingActor, AcknowledgeBy) : new RoutingOverdue(ReceivingActor, AcknowledgeBy);
}
