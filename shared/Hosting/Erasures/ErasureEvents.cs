using Concord.Privacy;

namespace Concord.Hosting.Erasures;

/// <summary>Somebody asked that what is known about a person be erased.</summary>
[Fact("erasure-requested", Sensitivity.Confidential)]
public sealed record ErasureRequested(Guid Subject, ErasureGround Ground, string RequestedBy);

/// <summary>One of the two people who have to agree agreed.</summary>
[Fact("erasure-approved", Sensitivity.Confidential)]
public sealed record ErasureApproved(string ApprovedBy);

/// <summary>The person's data stays.</summary>
[Fact("erasure-declined", Sensitivity.Confidential)]
public sealed record ErasureDeclined(ErasureDecline Reason, string DeclinedBy);

/// <summary>The person's key was destroyed: what was sealed under it is never read again. It says nothing about who they were.</summary>
/// <param name="Subject">Who was erased.</param>
/// <param name="DestroyedAt">When the key was destroyed; processes forget it within 30 seconds.</param>
/// <param name="FinalOn">When the last backup of the key has expired.</param>
[Fact("subject-erased", Sensitivity.Confidential)]
public sealed record SubjectErased(Guid Subject, DateTimeOffset DestroyedAt, DateOnly FinalOn);

/// <summary>Why somebody is erased.</summary>
public enum ErasureGround
{
    /// <summary>The person asked for it.</summary>
    AskedByPerson,

    /// <summary>The person withdrew the consent that everything rested on.</summary>
    ConsentWithdrawn,

    /// <summary>No purpose needs the data any longer.</summary>
    RetentionEnded,

    /// <summary>It should never have been recorded.</summary>
    RecordedUnlawfully,
}

/// <summary>Why somebody isn't erased.</summary>
public enum ErasureDecline
{
    /// <summary>A law asks for the data to be kept.</summary>
    LegalObligation,

    /// <summary>The person is in danger without it.</summary>
    VitalInterest,

    /// <summary>It was asked for by nobody who may.</summary>
    NotEntitled,

    /// <summary>It was asked for by mistake.</summary>
    EnteredInError,
}

/// <summary>How far an erasure is.</summary>
public enum ErasureState
{
    /// <summary>Two people have still to agree.</summary>
    Requested,

    /// <summary>Two people agreed; the key is destroyed next.</summary>
    Approved,

    /// <summary>The person is erased.</summary>
    Erased,

    /// <summary>The person's data stays.</summary>
    Declined,
}
