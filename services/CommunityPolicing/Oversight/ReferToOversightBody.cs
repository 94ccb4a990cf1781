using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>Hands the allegation to the independent body that is competent for it.</summary>
public sealed record ReferToOversightBody([property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Body);

[Command(Roles.Oversight)]
public static class ReferToOversightBodyEndpoint
{
    public static Refusal? Validate(ReferToOversightBody command, OversightCase @case) => @case.State.MustBe("case", OversightState.Received, OversightState.Referred);

    [WolverinePost("/oversight-cases/{id}/refer-to-oversight-body")]
    public static ReferredToOversightBody Post(ReferToOversightBody command, [Existing] OversightCase @case) => new(command.Body);
}
