namespace Concord.Contracts;

/// <summary>An alert was issued, or issued anew in a later version (flow X9). No position of a herd, no size, no recipient.</summary>
/// <param name="Alert">The alert, the same through all its versions.</param>
/// <param name="Version">1 for the first, more for each update.</param>
/// <param name="Spot">What lies there.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="Earliest">The earliest arrival, UTC.</param>
/// <param name="Latest">The latest arrival, UTC.</param>
/// <param name="Urgency">How soon to act.</param>
/// <param name="Severity">How bad it may become.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Expires">When it ends by itself, UTC.</param>
[Published("alert-issued")]
public sealed record TranshumanceAlertIssued(
    Guid Alert, int Version, SpotKind Spot, string Place, DateTimeOffset Earliest, DateTimeOffset Latest,
    AlertUrgency Urgency, AlertSeverity Severity, AlertCertainty Certainty, DateTimeOffset Expires) : IInPlace;

/// <summary>An alert ended; whoever stood by stands down (flow X10).</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Ending">How it ended.</param>
[Published("alert-ended")]
public sealed record TranshumanceAlertEnded(Guid Alert, AlertEnding Ending);

/// <summary>Another context's answer to an alert, kept for the alert's review.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Action">What is meant.</param>
/// <param name="Answer">How far it came.</param>
[Published("alert-answered")]
public sealed record AlertAnswered(Guid Alert, AlertAction Action, AlertAnswer Answer);
