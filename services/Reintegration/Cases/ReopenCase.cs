using Concord.Hosting;
using Concord.Reintegration.Participants;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A case is taken up again, with its whole history.</summary>
public sealed record ReopenCase(ReopeningReason Reason);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheirOtherCases))]
public static class ReopenCaseEndpoint
{
    public static Refusal? Validate(ReopenCase command, ReintegrationCase @case, KnownPerson person) =>
        @case.MustBe(CaseState.Left, CaseState.FollowUp, CaseState.Closed)
        ?? @case.NoChild()
        ?? person.MustHaveNoLiveCase()
        ?? Rules.RejoiningEndsSupport.Unless(@case.LeftFor is not DepartureReason.Rejoined || command.Reason is ReopeningReason.EnteredInError,
            "The person is recorded as having rejoined an armed group. Present and screen them anew once they have left it.");

    [WolverinePost("/cases/{id}/reopen-case")]
    public static CaseReopened Post(ReopenCase command, [Existing] ReintegrationCase @case) => new(command.Reason);
}
