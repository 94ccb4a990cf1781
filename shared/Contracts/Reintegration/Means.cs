namespace Concord.Contracts;

/// <summary>The person was awarded means for the first months. Neither how much nor when: whoever knows the day of a payment can wait for it on the road.</summary>
[Published("reinsertion-package-awarded", Classification = "confidential")]
public sealed record ReinsertionPackageAwardedV1;

/// <summary>A part of a start-up grant was given. That it was, with its hour, is enough to be robbed for: strict, and no amount.</summary>
/// <param name="Number">Which part: 1, 2, 3 …</param>
[Published("grant-instalment-paid", Channel = Channels.Strict, Classification = "confidential")]
public sealed record GrantInstalmentPaidV1(int Number);

/// <summary>The plan changed. Why stays in the case.</summary>
/// <param name="PlanVersion">Its version from here on.</param>
/// <param name="Tracks">The tracks that it has milestones in.</param>
[Published("reintegration-plan-revised", Classification = "confidential")]
public sealed record ReintegrationPlanRevisedV1(int PlanVersion, IReadOnlyList<Track> Tracks);

/// <summary>A community and the person took a step towards each other. Whoever was there knows whose case it is: strict, and neither the place nor the kind.</summary>
[Published("reconciliation-measure-held", Channel = Channels.Strict, Classification = "confidential")]
public sealed record ReconciliationMeasureHeldV1;
