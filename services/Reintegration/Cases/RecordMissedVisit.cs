using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A visit that was planned did not come about. It says nothing against the participant, and another day is set.</summary>
public sealed record RecordMissedVisit(DateOnly On, MissedVisit Why, DateOnly NextDue);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordMissedVisitEndpoint
{
    public static Refusal? Validate(RecordMissedVisit command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Refusal.WrongState("The visit is yet to come. Record it once its day has passed.").Unless(command.On <= act.Day)
        ?? Refusal.WrongState("The next visit is due after today. Set a later day.").Unless(command.NextDue > act.Day);

    [WolverinePost("/cases/{id}/record-missed-visit")]
    public static FollowUpVisitMissed Post(RecordMissedVisit command, [Existing] ReintegrationCase @case) => new(command.On, command.Why, command.NextDue);
}
