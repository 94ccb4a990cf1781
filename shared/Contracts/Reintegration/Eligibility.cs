namespace Concord.Contracts;

/// <summary>Somebody was brought forward for reintegration. Neither sex nor age nor who brought them: with the place these would find the person.</summary>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="PresentedOn">On which day.</param>
[Published("candidate-presented", Classification = "confidential")]
public sealed record CandidatePresentedV1(string Place, DateOnly PresentedOn) : IInPlace;

/// <summary>The person is eligible. On what ground stays in the case.</summary>
/// <param name="CriteriaVersion">The version of the criteria that were in force.</param>
[Published("eligibility-confirmed", Classification = "confidential")]
public sealed record EligibilityConfirmedV1(string CriteriaVersion);

/// <summary>The person is not eligible. For what reason stays in the case.</summary>
/// <param name="CriteriaVersion">The version of the criteria that were in force.</param>
/// <param name="AppealUntil">Until when an appeal is open.</param>
[Published("eligibility-denied", Classification = "confidential")]
public sealed record EligibilityDeniedV1(string CriteriaVersion, DateOnly AppealUntil);

/// <summary>Somebody who is or may be a child was handed to those who protect children. Nothing else of a child is told.</summary>
/// <param name="AcknowledgeBy">By when they have to acknowledge, UTC.</param>
[Published("candidate-routed-to-child-protection", Channel = Channels.Strict, Classification = "confidential")]
public sealed record CandidateRoutedToChildProtectionV1(DateTimeOffset AcknowledgeBy);
