using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Support stands still for a time. Protection and visits go on, and a day is set on which somebody looks at it again.</summary>
public sealed record SuspendReintegrationSupport(SupportSuspensionReason Reason, DateOnly ReviewBy);

[Command(Roles.Supervisor, Approves = true)]
public static class SuspendReintegrationSupportEndpoint
{
    private const int Days = 90;

    public static Refusal? Validate(SuspendReintegrationSupport command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Registered, CaseState.Reinsertion, CaseState.Planned, CaseState.Active)
        ?? @case.NoChild()
        ?? Rules.SuspensionIsReviewed.Unless(command.ReviewBy > act.Day && command.ReviewBy <= act.Day.AddDays(Days), $"A suspension is looked at again within {Days} days. Set a day in them.");

    [WolverinePost("/cases/{id}/suspend-reintegration-support")]
    public static ReintegrationSupportSuspended Post(SuspendReintegrationSupport command, [Existing] ReintegrationCase @case) => new(command.Reason, command.ReviewBy);
}
