using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A child, or somebody who may be one, is handed to child protection. Nothing military is asked or kept, and nothing else has to come first.</summary>
public sealed record RouteToChildProtection(
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string ReceivingActor,
    [property: StringLength(60)] string? Acknowledgement = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RouteToChildProtectionEndpoint
{
    private static readonly TimeSpan ToAcknowledge = TimeSpan.FromHours(48);

    public static Refusal? Validate(RouteToChildProtection command, ReintegrationCase @case) => @case switch
    {
        { State: CaseState.Diverted } => Refusal.WrongState("The case is with child protection already."),
        { AgeStatus: AgeStatus.Adult } => Refusal.WrongState("The person is an adult. Request an age assessment first if there is doubt."),
        _ => null,
    };

    [WolverinePost("/cases/{id}/route-to-child-protection")]
    public static CandidateRoutedToChildProtection Post(RouteToChildProtection command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.ReceivingActor, act.OccurredAt + ToAcknowledge, command.Acknowledgement);
}
