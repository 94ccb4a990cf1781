using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A participant left before the end. The way back stays open, and nobody calls it a failure.</summary>
public sealed record RecordDeparture(DepartureReason Reason, [property: MaxLength(50)] IReadOnlyList<ContactAttempt> ContactAttempts);

/// <summary>A try to reach somebody.</summary>
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
        ?? (command.Reason is DepartureReason.ContactLost ? ContactLost(command.ContactAttempts, act) : null);

    [WolverinePost("/cases/{id}/record-departure")]
    public static ParticipantLeftProgramme Post(RecordDeparture command, [Existing] ReintegrationCase @case) =>
        new(command.Reason, command.ContactAttempts is [] ? null : command.ContactAttempts.Max(attempt => attempt.On));

    private static Refusal? ContactLost(IReadOnlyList<ContactAttempt> attempts, Act act) =>
        Rules.ContactIsNotLostLightly.Unless(act.Role == Roles.Supervisor, "A supervisor says that contact is lost.")
        ?? Rules.ContactIsNotLostLightly.Unless(
            attempts.Count >= Attempts
            && attempts.DistinctBy(attempt => attempt.Channel).Count() >= Channels
            && attempts.Max(attempt => attempt.On).DayNumber - attempts.Min(attempt => attempt.On).DayNumber >= Days
            && attempts.All(attempt => attempt.On <= act.Day),
            $"Try at least {Attempts} times by {Channels} channels over {Days} days before saying that contact is lost.");
}
