using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>It was learned that the participant died. Until a second person confirms it, nothing is delivered and nothing ends.</summary>
public sealed record RecordDeath(DeathSource Source, DateOnly On);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordDeathEndpoint
{
    public static Refusal? Validate(RecordDeath command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.Presented, CaseState.Screening, CaseState.Eligible, CaseState.NotEligible, CaseState.FollowUp, CaseState.Left, CaseState.Closed])
        ?? Refusal.WrongState("A death was reported already. Let a second person confirm it or say that it isn't so.").Unless(@case.Death is null)
        ?? Refusal.WrongState("The day lies ahead. Correct it.").Unless(command.On <= act.Day);

    [WolverinePost("/cases/{id}/record-death")]
    public static DeathReported Post(RecordDeath command, [Existing] ReintegrationCase @case, Act act) => new(command.Source, command.On, act.Actor);
}
