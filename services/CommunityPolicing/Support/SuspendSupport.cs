using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Support;

/// <summary>Deliveries stop until it is decided whether they go on. The same is recorded by the clock when a review has become due.</summary>
public sealed record SuspendSupport(SupportSuspension Ground);

[Command(Roles.Supervisor, Approves = true)]
public static class SuspendSupportEndpoint
{
    private static readonly TimeSpan ToDecide = TimeSpan.FromHours(72);

    public static Refusal? Validate(SuspendSupport command, SupportPackage package) => package.State.MustBe("package", SupportState.Approved, SupportState.Delivering);

    [WolverinePost("/support-packages/{id}/suspend-support")]
    public static SupportSuspended Post(SuspendSupport command, [Existing] SupportPackage package, Act act) => Suspend(command.Ground, act.RecordedAt);

    /// <summary>PO-20: due diligence decides within 72 hours.</summary>
    public static SupportSuspended Suspend(SupportSuspension ground, DateTimeOffset now) => new(ground, now, now + ToDecide);
}
