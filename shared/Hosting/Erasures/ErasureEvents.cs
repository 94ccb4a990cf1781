using Concord.Contracts;
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
/// <param name="AnswerBy">By when whoever hears of it has answered.</param>
/// <param name="Asked">The contexts that hear of it.</param>
/// <param name="Subscribers">The clients that read the feed lately, for themselves or through an endpoint: they hear of it.</param>
[Fact("subject-erased", Sensitivity.Confidential)]
public sealed record SubjectErased(Guid Subject, DateTimeOffset DestroyedAt, DateOnly FinalOn, DateTimeOffset? AnswerBy = null, IReadOnlyList<string>? Asked = null, IReadOnlyList<string>? Subscribers = null);

/// <summary>A neighbour answered what became of its copy; its own ledger proves it, at this place.</summary>
/// <param name="By">The context.</param>
/// <param name="Answer">What became of it.</param>
/// <param name="At">When, as the neighbour recorded it.</param>
/// <param name="Record">The neighbour's own record of it.</param>
/// <param name="Event">The event there that says so.</param>
/// <param name="Position">That event's place in the neighbour's feed.</param>
[Fact("erasure-neighbour-answered", Sensitivity.Confidential)]
public sealed record NeighbourAnswered(string By, ErasureAnswer Answer, DateTimeOffset At, Guid Record, Guid Event, long Position);

/// <summary>A subscriber answered what became of its copy; nothing but its word proves it.</summary>
[Fact("erasure-subscriber-answered", Sensitivity.Confidential)]
public sealed record SubscriberAnswered(string By, ErasureAnswer Answer, DateTimeOffset At);

/// <summary>The time to answer is over, and these contexts and these clients said nothing.</summary>
[Fact("erasure-answers-overdue", Sensitivity.Confidential)]
public sealed record AnswersOverdue(DateTimeOffset Due, IReadOnlyList<string> Waiting, IReadOnlyList<string>? Subscribers = null);

/// <summary>A neighbour told that it erased somebody. Two people agreed there; here nobody is asked again.</summary>
/// <param name="Subject">The number that was told.</param>
/// <param name="From">The context that told it.</param>
/// <param name="Erasure">Its record there.</param>
/// <param name="AnswerBy">By when it wants to be answered.</param>
[Fact("erasure-heard", Sensitivity.Confidential)]
public sealed record ErasureHeard(Guid Subject, string From, Guid Erasure, DateTimeOffset AnswerBy);

/// <summary>A legal hold here stands on what the neighbour erased; it goes when the hold is lifted.</summary>
[Fact("erasure-copy-held-back", Sensitivity.Confidential)]
public sealed record CopyHeldBack(Guid Erasure, Guid Subject);

/// <summary>What was held under the number that was told can't be read any more.</summary>
[Fact("erasure-copy-erased", Sensitivity.Confidential)]
public sealed record CopyErased(Guid Erasure, Guid Subject, DateTimeOffset DestroyedAt, DateOnly FinalOn);

/// <summary>Nothing was ever sealed here under the number that was told, and nothing will be.</summary>
[Fact("erasure-copy-not-held", Sensitivity.Confidential)]
public sealed record CopyNotHeld(Guid Erasure, Guid Subject);

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

    /// <summary>A neighbour erased the person and told so; nobody gives this ground themselves.</summary>
    ErasedElsewhere,
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

    /// <summary>Nothing was held here of somebody whom a neighbour erased.</summary>
    NothingHeld,
}
