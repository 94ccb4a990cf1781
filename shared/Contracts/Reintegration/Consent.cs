namespace Concord.Contracts;

/// <summary>The person consented to these purposes and recipients.</summary>
/// <param name="Purposes">For what.</param>
/// <param name="Recipients">Towards whom.</param>
/// <param name="Until">Until when; left out where no end was named.</param>
[Published("consent-granted", Classification = "confidential")]
public sealed record ConsentGrantedV1(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, DateOnly? Until);

/// <summary>The person refused these purposes and recipients.</summary>
/// <param name="Purposes">For what.</param>
/// <param name="Recipients">Towards whom.</param>
[Published("consent-refused", Classification = "confidential")]
public sealed record ConsentRefusedV1(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients);

/// <summary>From here on the consent covers no more than these purposes and recipients.</summary>
/// <param name="Purposes">For what.</param>
/// <param name="Recipients">Towards whom.</param>
[Published("consent-narrowed", Classification = "confidential")]
public sealed record ConsentNarrowedV1(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients);

/// <summary>The person took their consent back: what was received for these purposes is used no more.</summary>
/// <param name="Purposes">For what.</param>
/// <param name="Recipients">Towards whom.</param>
[Published("consent-withdrawn", Classification = "confidential")]
public sealed record ConsentWithdrawnV1(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients);
