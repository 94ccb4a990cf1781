using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Transhumance.Alerts;

/// <summary>What many commands on an alert ask first, and what many of them make.</summary>
internal static class Guards
{
    private static readonly SpotKind[] WhereNeighboursAct = [SpotKind.Field, SpotKind.Water];

    /// <summary>The alert stands at <paramref name="state"/>.</summary>
    public static Refusal? MustBe(this Alert alert, AlertState state) => alert.State == state ? null
        : Refusal.WrongState($"The alert is {Name(alert.State)}; this step leads on from {Name(state)}.");

    /// <summary>TR-03: an alert that has ended stays ended, in the one way in which it did.</summary>
    public static Refusal? MustHold(this Alert alert, Act act) =>
        alert.State < AlertState.Issued ? alert.MustBe(AlertState.Issued)
        : Rules.EndingsAreDistinct.Unless(alert.State is AlertState.Issued && act.OccurredAt < alert.Content.Expires, "The alert has ended. Draft a new one if there is danger again.");

    /// <summary>TR-01 and TR-02: a later message names earlier ones of this alert, the latest among them.</summary>
    public static Refusal? MustFollow(this Alert alert, IReadOnlyList<int> references, Act act) =>
        Rules.LaterMessagesNameEarlier.Unless(references.Count > 0 && references.All(version => version >= 1 && version <= alert.Latest!.Version), $"Name the versions of this alert that it follows, from 1 to {alert.Latest!.Version}.")
        ?? Rules.OneIdentityForLife.Unless(references.Contains(alert.Latest.Version), $"Version {alert.Latest.Version} is not among those named. Whoever holds it would not learn that it is superseded.")
        ?? Rules.OneIdentityForLife.Unless(act.OccurredAt > alert.Latest.Sent, "It would be sent before the version that it follows. Correct the time at which it happened.");

    /// <summary>The message that follows.</summary>
    public static AlertMessage Following(this Alert alert, AlertMessageKind kind, IReadOnlyList<int> references, AlertContent content, IReadOnlyList<AlertRecipient> recipients, Act act) => new(
        alert.Latest!.Version + 1, kind, act.OccurredAt, [.. references.Distinct().Order()], kind is AlertMessageKind.Update ? Warning.Urgency(content.Earliest, act.OccurredAt) : AlertUrgency.Past, content, recipients);

    /// <summary>The call to neighbours, where there is one: for fields and water, soon, and never for an exercise. Who was called once hears each later version.</summary>
    public static IEnumerable<object> CallFor(this Alert alert, AlertMessage message)
    {
        if (alert.Mode is AlertMode.Actual && WhereNeighboursAct.Contains(alert.SpotKind) && (alert.ActionCalledFor || message.Urgency is AlertUrgency.Immediate or AlertUrgency.Expected))
        {
            yield return new EarlyActionCalledFor(
                message.Version, alert.SpotKind, alert.Place[..6], message.Content.Earliest, message.Content.Latest, message.Urgency, message.Content.Severity, message.Content.Certainty, message.Content.Expires);
        }
    }

    /// <summary>The end of that call.</summary>
    public static IEnumerable<object> StandDown(this Alert alert, AlertEnding ending) => alert.ActionCalledFor ? [new EarlyActionStoodDown(ending)] : [];

    private static string Name(AlertState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];
}
