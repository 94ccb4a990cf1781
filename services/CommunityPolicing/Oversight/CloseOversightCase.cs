using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>The outcome is known and was told.</summary>
public sealed record CloseOversightCase;

[Command(Roles.Oversight)]
public static class CloseOversightCaseEndpoint
{
    public static Refusal? Validate(CloseOversightCase command, OversightCase @case) => @case.State.MustBe("case", OversightState.FedBack);

    [WolverinePost("/oversight-cases/{id}/close-oversight-case")]
    public static OversightCaseClosed Post(CloseOversightCase command, [Existing] OversightCase @case) => new(@case.Outcome!.Value);
}
