using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody tried to reach the participant and did not.</summary>
public sealed record RecordContactAttempt(DateOnly On, ContactChannel Channel);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordContactAttemptEndpoint
{
    public static Refusal? Validate(RecordContactAttempt command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Rules.ContactIsNotLostLightly.Unless(command.On <= act.Day, "An attempt yet to come doesn't count. Record it once it was made.");

    [WolverinePost("/cases/{id}/record-contact-attempt")]
    public static ContactAttempted Post(RecordContactAttempt command, [Existing] ReintegrationCase @case) => new(command.On, command.Channel);
}
