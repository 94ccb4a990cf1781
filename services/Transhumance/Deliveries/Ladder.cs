using Concord.Contracts;
using Concord.Transhumance.Alerts;

namespace Concord.Transhumance.Deliveries;

/// <summary>TR-26: what is tried when nobody was reached, and by when an answer is awaited.</summary>
internal static class Ladder
{
    /// <summary>The next rung; <c>null</c> when somebody has been there in person.</summary>
    public static AlertChannel? After(AlertChannel channel) => channel switch
    {
        AlertChannel.App or AlertChannel.Sms or AlertChannel.Radio => AlertChannel.Voice,
        AlertChannel.Voice => AlertChannel.RelayVisit,
        _ => null,
    };

    /// <summary>By when an answer is awaited: two hours where it is severe, else twelve.</summary>
    public static DateTimeOffset AnswerBy(DateTimeOffset sent, AlertSeverity severity) => sent.AddHours(severity <= AlertSeverity.Severe ? 2 : 12);
}
