using Concord.Privacy;

namespace Concord.Hosting.Emergencies;

// Every fact that an emergency access can hold, in life order. Who, when, role and office stand on the envelope.

/// <summary>Somebody opened one record in an emergency, for a time, for a reason that they typed.</summary>
[Fact("break-glass-opened", Sensitivity.Internal)]
public sealed record BreakGlassOpened(Guid Record, EmergencyGround Ground, Personal<string> Reason, string OpenedBy, DateTimeOffset OpenedAt, DateTimeOffset Until, DateTimeOffset ReviewDue);

/// <summary>The time is over; nothing can be read under it any more.</summary>
[Fact("break-glass-expired", Sensitivity.Internal)]
public sealed record BreakGlassExpired(DateTimeOffset Until);

/// <summary>Somebody else looked at it and says whether it was right.</summary>
[Fact("break-glass-reviewed", Sensitivity.Internal)]
public sealed record BreakGlassReviewed(EmergencyFinding Finding, string ReviewedBy);

/// <summary>What makes it an emergency.</summary>
[Class(Sensitivity.Internal)]
public enum EmergencyGround
{
    /// <summary>Somebody's life or health is in danger.</summary>
    ThreatToLife,

    /// <summary>A child is at risk.</summary>
    ChildAtRisk,

    /// <summary>Somebody has to be found or brought to safety.</summary>
    Evacuation,

    /// <summary>A court or an authority that may ask did ask, and there is no time.</summary>
    LegalObligation,
}

/// <summary>What a review finds.</summary>
[Class(Sensitivity.Internal)]
public enum EmergencyFinding
{
    /// <summary>It was needed.</summary>
    Justified,

    /// <summary>It was not needed; no bad faith.</summary>
    Unnecessary,

    /// <summary>It was a misuse and goes to the oversight of conduct.</summary>
    Misuse,
}
