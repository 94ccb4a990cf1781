using Concord.Hosting;

namespace Concord.Transhumance.Alerts;

/// <summary>Who may be told, and who has to be.</summary>
internal static class Recipients
{
    /// <summary>The sides that nobody on the list stands on.</summary>
    public static IReadOnlyList<RecipientSide> Missing(this IReadOnlyList<AlertRecipient> recipients) =>
        [.. Enum.GetValues<RecipientSide>().Except(recipients.Select(recipient => recipient.Side))];

    /// <summary>TR-08: authority, farmers and herders are told alike, or the alert says of itself that it is one-sided.</summary>
    public static Refusal? MustReachBothSides(this IReadOnlyList<AlertRecipient> recipients, bool oneSided) => Rules.BothSidesAreTold.Unless(
        oneSided || recipients.Missing().Count == 0, $"Nobody is told on the side of {string.Join(", ", recipients.Missing()).ToLowerInvariant()}. Add a recipient, or issue it as one-sided and correct that by an update.");

    /// <summary>TR-04: an exercise reaches groups for exercises and nobody else, and what is meant doesn't go to them.</summary>
    public static Refusal? MustFit(this IEnumerable<AlertRecipient> recipients, AlertMode mode) => Rules.ExercisesReachNobody.Unless(
        recipients.All(recipient => recipient.ForExercises == (mode is AlertMode.Exercise)),
        mode is AlertMode.Exercise ? "An exercise never reaches a live group. Name groups for exercises only." : "A group for exercises is named in an alert that is meant. Name live groups only.");

    /// <summary>Each is named once.</summary>
    public static Refusal? MustBeNamedOnce(this IReadOnlyList<AlertRecipient> recipients) =>
        recipients.DistinctBy(recipient => recipient.Code).Count() == recipients.Count ? null : Refusal.WrongState("A recipient is named twice. Name it once.");
}
