namespace Concord.Reintegration.Cases;

/// <summary>Which states have something in common.</summary>
internal static class CaseStates
{
    /// <summary>Where a case no longer stands in the way of another one of the same person.</summary>
    public static readonly CaseState[] Over = [CaseState.NotEligible, CaseState.Diverted, CaseState.Left, CaseState.EligibilityRevoked, CaseState.Joined, CaseState.Closed, CaseState.Deceased];
}
