namespace Concord.Contracts;

/// <summary>How soon somebody has to look after a person.</summary>
public enum SafetyUrgency
{
    /// <summary>Within a day.</summary>
    Immediate,

    /// <summary>Within three days.</summary>
    Soon,

    /// <summary>With the next visit.</summary>
    NextVisit,
}

/// <summary>Two people found that somebody's safety has to be checked (flow X4). It says neither why nor where it was learnt, and stays within Reintegration.</summary>
/// <param name="Case">The case.</param>
/// <param name="Urgency">How soon.</param>
[Published("safety-check-confirmed", Channel = Channels.Strict, Classification = "confidential")]
public sealed record SafetyCheckConfirmed(Guid Case, SafetyUrgency Urgency);
