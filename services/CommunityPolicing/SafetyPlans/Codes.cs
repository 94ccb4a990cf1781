using Concord.Privacy;

namespace Concord.CommunityPolicing.SafetyPlans;

/// <summary>Where a safety plan stands. What ran out is lapsed, never in force.</summary>
[Class(Sensitivity.Internal)]
public enum SafetyPlanState
{
    InForce, Lapsed,
}

/// <summary>By what means the summary of a plan reaches people.</summary>
[Class(Sensitivity.Internal)]
public enum PlanPublicationChannel
{
    Radio, Assembly, Poster, TownCrier, Website,
}
