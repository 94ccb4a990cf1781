using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Alerts;

/// <summary>After it ended somebody says what it turned out to be, and whether anything was done in time.</summary>
public sealed record ReviewAlert(
    AlertOutcome Outcome,
    bool EarlyAction,
    [property: MaxLength(2)] IReadOnlyList<CommunitySide> ConfirmedBy,
    AlertLesson Lesson,
    DateTimeOffset? HappenedAt = null,
    DateTimeOffset? FirstActionAt = null);

[Command(Roles.Supervisor, Approves = true)]
public static class ReviewAlertEndpoint
{
    public static Refusal? Validate(ReviewAlert command, Alert alert) =>
        (alert.State is AlertState.Expired or AlertState.Cancelled or AlertState.AllClear ? null : Refusal.WrongState("An alert is reviewed once, after it has ended."))
        ?? (command.Outcome is not (AlertOutcome.Hit or AlertOutcome.Partly) || command.HappenedAt is not null ? null : Refusal.WrongState("Say when it happened."))
        ?? Rules.EarlyMeansBefore.Unless(!command.EarlyAction || command.FirstActionAt < Expected(command, alert), "An action is early only where a step was taken before the herd came or the event happened. Say when the first step was taken, or that it was not early.")
        ?? Rules.AvertedIsConfirmed.Unless(command.Outcome is not AlertOutcome.Averted || (command.EarlyAction && command.ConfirmedBy.Distinct().Count() == 2),
            "Averted needs an action before the arrival and the word of both sides. Record no event where one of them is missing.");

    [WolverinePost("/alerts/{id}/review-alert")]
    public static AlertReviewed Post(ReviewAlert command, [Existing] Alert alert, Act act) => new(
        command.Outcome, command.EarlyAction, command.HappenedAt, command.FirstActionAt, (int)(Expected(command, alert) - alert.FirstSent!.Value).TotalHours,
        [.. command.ConfirmedBy.Distinct().Order()], command.Lesson, alert.Unanswered, act.Actor);

    private static DateTimeOffset Expected(ReviewAlert command, Alert alert) => command.HappenedAt ?? alert.Content.Earliest;
}
