using System.ComponentModel.DataAnnotations;
using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>The complainant is told the outcome, in their language, with how to appeal; or it is said why they can't be told. The windows to appeal and to reopen begin here.</summary>
public sealed record CommunicateOutcome(
    [property: RegularExpression("^[a-z]{2,3}$")] string Language,
    TellingChannel? Channel = null,
    NotTold? NotTold = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CommunicateOutcomeEndpoint
{
    private const int DaysToReopen = 30;

    public static Refusal? Validate(CommunicateOutcome command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.OutcomeApproved)
        ?? (command.Channel is null != command.NotTold is null ? null : Refusal.WrongState("Say how the complainant was told, or why they could not be; not both."))
        ?? Rules.AnonymousIsNotUnreachable.Unless(grievance.ContactMode is not ContactMode.Anonymous || command.NotTold is not NotTold.NoWayToReach,
            "An anonymous complainant is reached by their tracking code. Leave the outcome there.");

    [WolverinePost("/grievances/{id}/communicate-outcome")]
    public static (OutcomeCommunicated Fact, Alongside Alongside) Post(CommunicateOutcome command, [Existing] Grievance grievance, Act act) =>
        (new(command.Channel, command.NotTold, command.Language, act.Day.AddDays(Standards.InForceOn(act.Day).DaysToAppeal), act.Day.AddDays(DaysToReopen)), grievance.Stop(act, StopReason.Done, ClockKind.Respond));
}
