namespace Concord.Contracts;

/// <summary>Somebody was referred to a provider. To which and for what is read in the referral: a clinic and a day are enough to find a person.</summary>
/// <param name="Case">The case that it is about.</param>
/// <param name="ReplyBy">By when an answer is awaited.</param>
[Published("service-referral-made", Classification = "confidential")]
public sealed record ServiceReferralMadeV1(Guid Case, DateOnly ReplyBy);

/// <summary>The provider takes the person.</summary>
[Published("service-referral-accepted", Classification = "confidential")]
public sealed record ServiceReferralAcceptedV1;

/// <summary>The provider does not take the person. Why is read in the referral.</summary>
[Published("service-referral-declined", Classification = "confidential")]
public sealed record ServiceReferralDeclinedV1;

/// <summary>The service is over. What came of it is read in the referral.</summary>
[Published("service-referral-fulfilled", Classification = "confidential")]
public sealed record ServiceReferralFulfilledV1;

/// <summary>The referral was taken back: what was received with it is used no more.</summary>
[Published("service-referral-withdrawn", Classification = "confidential")]
public sealed record ServiceReferralWithdrawnV1;
