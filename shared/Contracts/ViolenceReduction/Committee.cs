namespace Concord.Contracts;

/// <summary>A committee was seated. Who sits in it is told to nobody.</summary>
/// <param name="Kind">What it decides.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
[Published("selection-committee-seated")]
public sealed record SelectionCommitteeSeatedV1(CommitteeKind Kind, string Place) : IInPlace;
