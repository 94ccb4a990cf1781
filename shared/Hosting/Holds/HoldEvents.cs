using Concord.Privacy;

namespace Concord.Hosting.Holds;

/// <summary>Nothing about a person may be erased for now.</summary>
[Fact("legal-hold-placed", Sensitivity.Confidential)]
public sealed record LegalHoldPlaced(Guid Subject, HoldGround Ground, string Reference, DateOnly ReviewOn, string PlacedBy);

/// <summary>The hold is over; another person than the one who placed it says so.</summary>
[Fact("legal-hold-lifted", Sensitivity.Confidential)]
public sealed record LegalHoldLifted(HoldRelease Release, string LiftedBy);

/// <summary>Why nothing may be erased.</summary>
[Class(Sensitivity.Internal)]
public enum HoldGround
{
    /// <summary>A court or tribunal asked for it.</summary>
    CourtOrder,

    /// <summary>An investigation is under way.</summary>
    Investigation,

    /// <summary>The person complained, and it isn't decided.</summary>
    Complaint,

    /// <summary>An audit is under way.</summary>
    Audit,
}

/// <summary>Why a hold ends.</summary>
[Class(Sensitivity.Internal)]
public enum HoldRelease
{
    /// <summary>What it was for has ended.</summary>
    Concluded,

    /// <summary>The ground turned out not to hold.</summary>
    Unfounded,

    /// <summary>It was placed on the wrong person.</summary>
    EnteredInError,
}
