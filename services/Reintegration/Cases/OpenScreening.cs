using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A caseworker begins the interview; their office takes responsibility for the case.</summary>
public sealed record OpenScreening;

[Command(Roles.Caseworker)]
public static class OpenScreeningEndpoint
{
    public static Refusal? Validate(OpenScreening command, ReintegrationCase @case) =>
        @case.MustBe(CaseState.Presented) ?? @case.NoChild();

    [WolverinePost("/cases/{id}/open-screening")]
    public static ScreeningOpened Post(OpenScreening command, [Existing] ReintegrationCase @case, Act act) => new(act.Actor, act.Office);
}
