using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A person judges, with a named tool, what somebody is at risk of and what protects them. No decision follows from a score by itself.</summary>
public sealed record AssessReRecruitmentRisk(
    RiskKind Kind,
    [property: RegularExpression("^[A-Z0-9-]{2,20}$")] string Tool,
    [property: RegularExpression("^[A-Za-z0-9.-]{1,20}$")] string ToolVersion,
    RiskBand Band,
    [property: MaxLength(7)] IReadOnlyList<ProtectiveFactor> ProtectiveFactors,
    DateOnly ReviewBy);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AssessReRecruitmentRiskEndpoint
{
    private const int DaysWhereHigh = 7;
    private const int Days = 90;

    public static Refusal? Validate(AssessReRecruitmentRisk command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Rules.RiskIsJudgedByPeople.Unless(act.Person is not null, "A person judges a risk. Name on whose behalf it is recorded.")
        ?? Rules.RiskIsJudgedByPeople.Unless(command.ReviewBy > act.Day && command.ReviewBy <= act.Day.AddDays(Days), $"Somebody looks at it again within {Days} days. Set a day in them.")
        ?? Rules.RiskIsJudgedByPeople.Unless(command.Band is not RiskBand.High || command.ReviewBy <= act.Day.AddDays(DaysWhereHigh), $"A supervisor looks at a high risk within {DaysWhereHigh} days. Set a day in them.");

    [WolverinePost("/cases/{id}/assess-re-recruitment-risk")]
    public static ReRecruitmentRiskAssessed Post(AssessReRecruitmentRisk command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.Kind, command.Tool, command.ToolVersion, command.Band, [.. command.ProtectiveFactors.Distinct()], act.Day, command.ReviewBy, act.Actor);
}
