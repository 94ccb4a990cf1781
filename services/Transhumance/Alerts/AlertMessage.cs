using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Privacy;

namespace Concord.Transhumance.Alerts;

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
