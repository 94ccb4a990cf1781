using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Privacy;

namespace Concord.Transhumance.Alerts;

/// <summary>Where an alert stands. Its three endings are three things.</summary>
[Class(Sensitivity.Internal)]
public enum AlertState
{
    Drafted, Approved, Issued, Expired, Cancelled, AllClear, Reviewed,
}

/// <summary>Whether it is meant.</summary>
[Class(Sensitivity.Internal)]
public enum AlertMode
{
    Actual, Exercise,
}

/// <summary>What a message of an alert is.</summary>
[Class(Sensitivity.Internal)]
public enum AlertMessageKind
{
    Alert, Update, Cancel, AllClear,
}

/// <summary>On which side somebody stands who is told.</summary>
[Class(Sensitivity.Internal)]
public enum RecipientSide
{
    Authority, Farmers, Herders,
}

/// <summary>How somebody is told, from the quickest to the surest.</summary>
[Class(Sensitivity.Internal)]
public enum AlertChannel
{
    App, Sms, Radio, Voice, RelayVisit,
}

/// <summary>What changed with an update.</summary>
[Class(Sensitivity.Internal)]
public enum UpdateGround
{
    NewForecast, MoreSignals, SeverityChanged, RecipientsAdded, TextCorrected,
}

/// <summary>Why an alert was taken back.</summary>
[Class(Sensitivity.Internal)]
public enum CancelGround
{
    SignalRefuted, HerdDiverted, IssuedInError,
}

/// <summary>Why the danger is over.</summary>
[Class(Sensitivity.Internal)]
public enum AllClearGround
{
    HerdPassed, AgreementReached, DisputeSettled,
}

/// <summary>What an alert turned out to be.</summary>
[Class(Sensitivity.Internal)]
public enum AlertOutcome
{
    Hit, Averted, False, Partly, NoEvent,
}

/// <summary>What is learnt from it.</summary>
[Class(Sensitivity.Internal)]
public enum AlertLesson
{
    None, EarlierForecast, MoreSources, OtherRecipients, OtherChannel, ClearerText,
}

/// <summary>A group of people who are told, by its code; a group for exercises reaches nobody else.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertRecipient(
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Code, RecipientSide Side, AlertChannel Channel, bool ForExercises = false);

/// <summary>What is said in one language: in a line, in a few sentences, and what to do.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertText(
    [property: StringLength(160, MinimumLength = 5)] string Headline,
    [property: StringLength(1000, MinimumLength = 5)] string Description,
    [property: StringLength(1000)] string Instruction);

/// <summary>What is said, in each language that alerts speak.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertTexts(AlertText En, AlertText Fr)
{
    internal IEnumerable<(string Language, AlertText Text)> All => [("en", En), ("fr", Fr)];
}

/// <summary>What an alert warns of: how bad, how sure, between when and when, in what words, until when.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertContent(AlertSeverity Severity, AlertCertainty Certainty, DateTimeOffset Earliest, DateTimeOffset Latest, AlertTexts Texts, DateTimeOffset Expires);

/// <summary>One message of an alert as it went out. It never changes; a later version names those before it.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertMessage(
    int Version, AlertMessageKind Kind, DateTimeOffset Sent, IReadOnlyList<int> References, AlertUrgency Urgency, AlertContent Content, IReadOnlyList<AlertRecipient> Recipients);
