using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Hosting.Erasures;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>Hands an incident to the specialist whose it is. Nothing has to come first, and nothing more is kept: the erasure of what was told is asked for in the same step.</summary>
public sealed record RouteToSpecialist(SpecialistKind Kind, [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string ReceivingService);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RouteToSpecialistEndpoint
{
    private static readonly TimeSpan ToAcknowledge = TimeSpan.FromHours(24);

    public static Refusal? Validate(RouteToSpecialist command, SafetyIncident incident) =>
        incident.State is IncidentState.WithSpecialist ? Refusal.WrongState("A specialist has the incident already.") : null;

    [WolverinePost("/incidents/{id}/route-to-specialist")]
    public static (IncidentRoutedToSpecialist Routed, IMartenOp Erasure) Post(RouteToSpecialist command, [Existing] SafetyIncident incident, Act act) =>
        (new(command.Kind, command.ReceivingService, act.OccurredAt + ToAcknowledge), Erasing(incident, act));

    private static IMartenOp Erasing(SafetyIncident incident, Act act) =>
        incident.Told ? MartenOps.StartStream<Erasure>(new ErasureRequested(incident.Id, ErasureGround.RetentionEnded, act.Actor)) : MartenOps.Nothing();
}
