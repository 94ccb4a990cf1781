using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Support goes on where it stood.</summary>
public sealed record ResumeSupport(ResumptionGround Ground);

[Command(Roles.Supervisor, Approves = true)]
public static class ResumeSupportEndpoint
{
    public static Refusal? Validate(ResumeSupport command, ReintegrationCase @case) => @case.MustBe(CaseState.Suspended) ?? @case.NoChild();

    [WolverinePost("/cases/{id}/resume-support")]
    public static SupportResumed Post(ResumeSupport command, [Existing] ReintegrationCase @case) => new(command.Ground);
}
