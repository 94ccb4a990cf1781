namespace Concord.Contracts;

/// <summary>A dispute over land was filed. Its parties and their claims are told to nobody.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
[Published("land-dispute-filed", Classification = "confidential")]
public sealed record LandDisputeFiledV1(LandDisputeKind Kind, string Place) : IInPlace;
