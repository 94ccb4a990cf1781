using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Support;

/// <summary>Deliveries may go on. After a review that needs due diligence done anew.</summary>
public sealed record ResumeSupport;

[Command(Roles.Supervisor, Approves = true)]
public static class ResumeSupportEndpoint
{
    public static Refusal? Validate(ResumeSupport command, SupportPackage package, Act act) =>
        package.State.MustBe("package", SupportState.Suspended)
        ?? Rules.ReviewPausesSupport.Unless(package.SuspendedFor is not SupportSuspension.Review || package.AssessedSince, "The review is not done. Assess due diligence anew first.")
        ?? package.MustBeAssessed(act.Day)
        ?? package.MustBeIndependent(act);

    [WolverinePost("/support-packages/{id}/resume-support")]
    public static SupportResumed Post(ResumeSupport command, [Existing] SupportPackage package, Act act) => new(act.Actor);
}
