namespace Concord.Contracts;

/// <summary>Support to a security actor was asked for. To which unit, is read in the package.</summary>
/// <param name="Institution">The kind of institution.</param>
/// <param name="Kind">What kind of support.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
[Published("support-requested", Classification = "confidential")]
public sealed record SupportRequestedV1(SecurityInstitution Institution, SupportKind Kind, string Place) : IInPlace;

/// <summary>It was looked at what harm may come of it. What was found stays in the package.</summary>
/// <param name="On">On which day.</param>
[Published("due-diligence-completed", Classification = "confidential")]
public sealed record SupportDueDiligenceCompletedV1(DateOnly On);

/// <summary>The support was approved.</summary>
[Published("support-approved", Classification = "confidential")]
public sealed record SupportApprovedV1;

/// <summary>Something of it was delivered.</summary>
/// <param name="On">On which day.</param>
[Published("support-item-delivered", Classification = "confidential")]
public sealed record SupportItemDeliveredV1(DateOnly On);

/// <summary>The support pauses. A pause says nothing about what made it due.</summary>
/// <param name="DecideBy">By when it is decided whether it goes on, UTC.</param>
[Published("support-suspended", Classification = "confidential")]
public sealed record SupportSuspendedV1(DateTimeOffset DecideBy);

/// <summary>The support goes on.</summary>
[Published("support-resumed", Classification = "confidential")]
public sealed record SupportResumedV1;
