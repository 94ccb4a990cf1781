using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A supervisor looks at a risk that another person judged, says how high they hold it, and what is done.</summary>
public sealed record ReviewRisk(
    RiskKind Kind,
    RiskBand Band,
    [property: MaxLength(6)] IReadOnlyList<RiskMeasure> Measures,
    DateOnly ReviewBy);

[Command(Roles.Supervisor, Approves = true)]
public static class ReviewRiskEndpoint
{
    private const int Days = 90;

    public static Refusal? Validate(ReviewRisk command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? Refusal.WrongState("This risk was not assessed yet. Have it assessed first.").Unless(@case.Risks.Of(command.Kind) is not null)
        ?? Refuse(act.Person != @case.Risks.Of(command.Kind)!.JudgedBy, "Whoever judged a risk does not review it. Let another supervisor.")
        ?? Refuse(command.Band is not RiskBand.High || command.Measures is not [], "A high risk asks for something to be done. Say what.")
        ?? Refuse(command.ReviewBy > act.Day && command.ReviewBy <= act.Day.AddDays(Days), $"Somebody looks at it again within {Days} days. Set a day in them.");

    [WolverinePost("/cases/{id}/review-risk")]
    public static RiskReviewed Post(ReviewRisk command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.Kind, command.Band, [.. command.Measures.Distinct()], act.Day, command.ReviewBy, act.Actor);

    private static Refusal? Refuse(bool holds, string detail) => Rules.RiskIsJudgedByPeople.Unless(holds, detail);
}
