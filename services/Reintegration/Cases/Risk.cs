using System.Collections.Immutable;
using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>A risk as it was judged last: by whom, how high, and by when somebody looks at it again.</summary>
[Class(Sensitivity.Confidential)]
public sealed record StandingRisk(RiskKind Kind, RiskBand Band, DateOnly On, DateOnly ReviewBy, string JudgedBy, bool IsReviewed);

/// <summary>The risks of a case after all that was assessed and reviewed.</summary>
internal static class Risks
{
    public static ImmutableList<StandingRisk> After(this ImmutableList<StandingRisk> risks, ReRecruitmentRiskAssessed assessed) =>
        risks.With(new(assessed.Kind, assessed.Band, assessed.On, assessed.ReviewBy, assessed.Assessor, IsReviewed: false));

    public static ImmutableList<StandingRisk> After(this ImmutableList<StandingRisk> risks, RiskReviewed reviewed) =>
        risks.With(new(reviewed.Kind, reviewed.Band, reviewed.On, reviewed.ReviewBy, reviewed.Reviewer, IsReviewed: true));

    public static StandingRisk? Of(this ImmutableList<StandingRisk> risks, RiskKind kind) => risks.Find(risk => risk.Kind == kind);

    /// <summary>Whether somebody stands in danger that is judged high.</summary>
    public static bool IsHigh(this ImmutableList<StandingRisk> risks) => risks.Exists(risk => risk.Band is RiskBand.High);

    private static ImmutableList<StandingRisk> With(this ImmutableList<StandingRisk> risks, StandingRisk judged) =>
        [.. risks.RemoveAll(risk => risk.Kind == judged.Kind).Add(judged).OrderBy(risk => risk.Kind)];
}
