namespace Concord.Contracts;

/// <summary>A forum agreed on a plan.</summary>
/// <param name="Forum">The forum.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="PlanVersion">Its version: 1, 2, 3 …</param>
/// <param name="Priorities">What it is about, the first first.</param>
/// <param name="From">From when it is in force.</param>
/// <param name="Until">Until when.</param>
/// <param name="ReviewBy">By when it is reviewed.</param>
[Published("safety-plan-agreed")]
public sealed record SafetyPlanAgreedV1(Guid Forum, string Place, int PlanVersion, IReadOnlyList<SafetyTopic> Priorities, DateOnly From, DateOnly Until, DateOnly ReviewBy) : IInPlace;

/// <summary>The plan was reviewed.</summary>
/// <param name="Delivered">Commitments that their owners say are done.</param>
/// <param name="Confirmed">Commitments that the community confirms.</param>
/// <param name="Missed">Commitments whose day passed.</param>
/// <param name="On">On which day.</param>
[Published("safety-plan-reviewed")]
public sealed record SafetyPlanReviewedV1(int Delivered, int Confirmed, int Missed, DateOnly On);

/// <summary>A summary of the plan was published.</summary>
/// <param name="SummaryVersion">Its version: 1, 2, 3 …</param>
/// <param name="Languages">In which languages, ISO 639.</param>
[Published("safety-plan-published")]
public sealed record SafetyPlanPublishedV1(int SummaryVersion, IReadOnlyList<string> Languages);

/// <summary>The plan ran out.</summary>
/// <param name="Until">The last day that it was in force.</param>
[Published("safety-plan-lapsed")]
public sealed record SafetyPlanLapsedV1(DateOnly Until);
