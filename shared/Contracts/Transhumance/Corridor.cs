namespace Concord.Contracts;

/// <summary>A corridor was mapped. Its course is read there, not told.</summary>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="Status">On what it rests.</param>
[Published("corridor-mapped")]
public sealed record CorridorMappedV1(string Place, CorridorStatus Status) : IInPlace;

/// <summary>Farmers and herders validated it together.</summary>
[Published("corridor-validated-by-communities")]
public sealed record CorridorValidatedByCommunitiesV1;

/// <summary>The authority recognised it.</summary>
/// <param name="Signed">When the act was signed.</param>
[Published("corridor-recognised")]
public sealed record CorridorRecognisedV1(DateOnly Signed);

/// <summary>A stretch of it is blocked.</summary>
/// <param name="Segment">The stretch, by its code in the corridor.</param>
/// <param name="Cause">By what.</param>
/// <param name="Since">Since when.</param>
/// <param name="DetourMarked">Whether a way round is marked.</param>
[Published("corridor-segment-blocked")]
public sealed record CorridorSegmentBlockedV1(string Segment, BlockCause Cause, DateOnly Since, bool DetourMarked);

/// <summary>The stretch is open again.</summary>
/// <param name="Segment">The stretch, by its code in the corridor.</param>
[Published("corridor-segment-reopened")]
public sealed record CorridorSegmentReopenedV1(string Segment);
