using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The participant has a business plan. The paper lies in the office; here stand its reference and the demand that it meets.</summary>
public sealed record RecordBusinessPlan(
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Reference,
    [property: RegularExpression("^[A-Z0-9-]{2,20}$")] string MarketDemand);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordBusinessPlanEndpoint
{
    public static Refusal? Validate(RecordBusinessPlan command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Planned, CaseState.Active)
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act);

    [WolverinePost("/cases/{id}/record-business-plan")]
    public static BusinessPlanRecorded Post(RecordBusinessPlan command, [Existing] ReintegrationCase @case, Act act) => new(command.Reference, command.MarketDemand, act.Actor);
}
