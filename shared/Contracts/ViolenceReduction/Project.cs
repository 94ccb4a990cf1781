namespace Concord.Contracts;

/// <summary>Somebody who is not the partner looked at the work.</summary>
/// <param name="Tranche">For which tranche.</param>
/// <param name="Rating">How it stands, 1 (badly) to 5 (well).</param>
[Published("monitoring-visit-conducted")]
public sealed record MonitoringVisitConductedV1(int Tranche, int Rating);

/// <summary>The project stands still. Why stays in the project.</summary>
[Published("project-suspended")]
public sealed record ProjectSuspendedV1;

/// <summary>The project goes on.</summary>
[Published("project-resumed")]
public sealed record ProjectResumedV1;

/// <summary>The works are done.</summary>
[Published("works-completed")]
public sealed record WorksCompletedV1;

/// <summary>What was made was handed over. To whom stays in the project.</summary>
[Published("asset-handed-over")]
public sealed record AssetHandedOverV1;

/// <summary>The project was closed.</summary>
/// <param name="Released">What was paid.</param>
/// <param name="Spent">What was spent.</param>
/// <param name="Returned">What came back.</param>
[Published("cvr-project-closed")]
public sealed record ProjectClosedV1(Money Released, Money Spent, Money Returned);

/// <summary>The project ended before its time. Why stays in the project.</summary>
[Published("cvr-project-terminated")]
public sealed record ProjectTerminatedV1;

/// <summary>A figure of the closed project was put right: whoever counted it reads it again.</summary>
[Published("project-fact-corrected")]
public sealed record ProjectFactCorrectedV1;

/// <summary>The project was evaluated.</summary>
/// <param name="Kind">At what time.</param>
[Published("evaluation-recorded")]
public sealed record EvaluationRecordedV1(EvaluationKind Kind);
