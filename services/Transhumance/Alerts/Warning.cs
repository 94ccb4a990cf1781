using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Transhumance.Alerts;

/// <summary>What may be said in an alert, and how soon, how sure and how bad it may be called.</summary>
internal static class Warning
{
    /// <summary>The longest that an alert holds without being renewed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>Within what time something unverified is checked again once it was issued.</summary>
    public static readonly TimeSpan Recheck = TimeSpan.FromHours(6);

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>How soon to act, from the time to the earliest arrival.</summary>
    public static AlertUrgency Urgency(DateTimeOffset earliest, DateTimeOffset now) =>
        earliest - now < Day ? AlertUrgency.Immediate
        : earliest - now < TimeSpan.FromDays(7) ? AlertUrgency.Expected
        : AlertUrgency.Future;

    /// <summary>TR-05: nothing is called surer than its signals are verified, as they stand now.</summary>
    public static Refusal? RestsOn(this AlertCertainty certainty, Basis basis) =>
        basis.Signals.Count < basis.Named ? Refusal.WrongState("One of the signals is not there in your areas. Name those that you can read.")
        : Rules.CertaintyFollowsVerification.Unless(basis.Certainty is not AlertCertainty.Unlikely, "Every signal that it rests on is refuted. Name one that stands.")
        ?? Rules.CertaintyFollowsVerification.Unless(certainty >= basis.Certainty, $"Its signals allow {basis.Certainty} at most. Say so, or have them corroborated first.");

    /// <summary>TR-03: an alert ends by itself, after it is sent and within fourteen days.</summary>
    public static Refusal? EndsInTime(this AlertContent content, DateTimeOffset sent) =>
        Rules.EndingsAreDistinct.Unless(content.Expires > sent, "It would expire before it is sent. Name a later instant.")
        ?? Rules.EndingsAreDistinct.Unless(content.Expires <= sent + Longest, "An alert holds fourteen days at most. Name an earlier end and update it when the time comes.");

    /// <summary>TR-06: what nobody has corroborated goes out only where waiting would cost more than being wrong.</summary>
    public static Refusal? MayGoOutOn(this AlertContent content, Basis basis, DateTimeOffset sent) => Rules.UnverifiedOnlyInDanger.Unless(
        !basis.IsUnverified || (basis.Severity <= AlertSeverity.Severe && Urgency(content.Earliest, sent) is AlertUrgency.Immediate),
        "It rests on unverified signals, and the harm is not severe and within 24 hours. Corroborate a signal first.");

    /// <summary>The earliest arrival lies before the latest.</summary>
    public static Refusal? HasAWindow(DateTimeOffset earliest, DateTimeOffset latest) => earliest < latest ? null : Refusal.WrongState("The earliest arrival lies before the latest. Correct one of them.");
}
