using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A participant left before the end. The way back stays open, and nobody calls it a failure. What was still to be given ends with it.</summary>
public sealed record RecordDeparture(DepartureReason Reason, [property: MaxLength(50)] IReadOnlyList<ContactAttempt> ContactAttempts);

/// <summary>A try to reach somebody.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ContactAttempt(DateOnly On, ContactChannel Channel);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordDepartureEndpoint
{
    private const int Attempts = 3;
    private const int Channels = 2;
    private const int Days = 30;

    public static Refusal? Validate(RecordDeparture command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? (command.Reason is DepartureReason.ContactLost ? ContactLost(Tries(command, @case), act) : null)
        ?? Rules.NobodyReturnsIntoDanger.Unless(command.Reason is not DepartureReason.Repatriated || @case.Return is ReturnStep.Safe, "It was not found that it is safe to return. Prepare the return, and have its safety checked first.");

    [WolverinePost("/cases/{id}/record-departure")]
    public static (ParticipantLeftProgramme Fact, Alongside Alongside) Post(RecordDeparture command, [Existing] ReintegrationCase @case) =>
        (new(command.Reason, Tries(command, @case) is { Length: > 0 } tries ? tries.Max(attempt => attempt.On) : null, @case.OpenInstalments() is { Count: > 0 } open ? open : null),
            @case.Referrals.Withdrawing(referral => referral.IsOpen, ServiceReferrals.WithdrawalReason.Ended));

    // What was recorded as it happened counts together with what is said now.
    private static ContactAttempt[] Tries(RecordDeparture command, ReintegrationCase @case) => [.. @case.Attempts.Union(command.ContactAttempts)];

    private static Refusal? ContactLost(ContactAttempt[] attempts, Act act) =>
        Rules.ContactIsNotLostLightly.Unless(act.Role == Roles.Supervisor, "A supervisor says that contact is lost.")
        ?? Rules.ContactIsNotLostLightly.Unless(
            attempts.Length >= Attempts
            && attempts.DistinctBy(attempt => attempt.Channel).Count() >= Channels
            && attempts.Max(attempt => attempt.On).DayNumber - attempts.Min(attempt => attempt.On).DayNumber >= Days
            && attempts.All(attempt => attempt.On <= act.Day),
            $"Try at least {Attempts} times by {Channels} channels over {Days} days before saying that contact is lost.");
}
