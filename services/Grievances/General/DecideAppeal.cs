using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>A member of the panel records what it decided. An appeal that is upheld leads to a new handling, by others.</summary>
public sealed record DecideAppeal(AppealResult Result);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class DecideAppealEndpoint
{
    public static Refusal? Validate(DecideAppeal command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.UnderAppeal)
        ?? (grievance.Panel.Count > 0 ? null : Refusal.WrongState("There is no panel yet. Seat one first."))
        ?? Rules.NobodyApprovesTheirOwn.Unless(act.Person is { } member && grievance.Panel.Contains(member), "Only a member of the panel records its decision. Let a member.");

    [WolverinePost("/grievances/{id}/decide-appeal")]
    public static (AppealDecided Fact, Alongside Alongside) Post(DecideAppeal command, [Existing] Grievance grievance, Act act) =>
        (new(command.Result, act.Actor), grievance.Stop(act, StopReason.Done, ClockKind.Appeal));
}
