using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Support goes on where it stood.</summary>
public sealed record ResumeReintegrationSupport(ResumptionGround Ground);

[Command(Roles.Supervisor, Approves = true)]
public static class ResumeReintegrationSupportEndpoint
{
    public static Refusal? Validate(ResumeReintegrationSupport command, ReintegrationCase @case) => @case.MustBe(CaseState.Suspended) ?? @case.NoChild();

    [WolverinePost("/cases/{id}/resume-reintegration-support")]
    public static ReintegrationSupportResumed Post(ResumeReintegrationSupport command, [Existing] ReintegrationCase @case) => new(command.Ground);
}
