using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Support;

/// <summary>Somebody who neither assessed the unit nor leads the programme lets the support go ahead.</summary>
public sealed record ApproveSupport;

[Command(Roles.Supervisor, Approves = true)]
public static class ApproveSupportEndpoint
{
    public static Refusal? Validate(ApproveSupport command, SupportPackage package, Act act) =>
        package.MustBeAssessed(act.Day)
        ?? package.State.MustBe("package", SupportState.Assessed)
        ?? package.MustBeIndependent(act);

    [WolverinePost("/support-packages/{id}/approve-support")]
    public static SupportApproved Post(ApproveSupport command, [Existing] SupportPackage package, Act act) => new(act.Actor);
}
