using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The receiving child-protection actor says that it has the child.</summary>
public sealed record AcknowledgeRouting([property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Acknowledgement);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AcknowledgeRoutingEndpoint
{
    public static Refusal? Validate(AcknowledgeRouting command, ReintegrationCase @case) =>
        @case.MustBe(CaseState.Diverted)
        ?? (@case.RoutingAnswered ? Refusal.WrongState("The receiving actor has acknowledged it already.") : null);

    [WolverinePost("/cases/{id}/acknowledge-routing")]
    public static RoutingAcknowledged Post(AcknowledgeRouting command, [Existing] ReintegrationCase @case) => new(command.Acknowledgement);
}
