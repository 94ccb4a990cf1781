using System.Collections.Immutable;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Hosting.Erasures;

/// <summary>The erasure of a person, from the request to the certificate; it says nothing about who they were. Its evidence pack proves it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Erasure : IRevisioned, ISeen
{
    /// <summary>How many different people have to agree; whoever asked is none of them.</summary>
    public const int Approvals = 2;

    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>Where it is recorded.</summary>
    public required string Mission { get; init; }

    /// <summary>Who is erased.</summary>
    public Guid Subject { get; init; }

    /// <summary>Why.</summary>
    public ErasureGround Ground { get; init; }

    /// <summary>How far it is.</summary>
    public ErasureState State { get; init; }

    /// <summary>Who asked.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Who agreed.</summary>
    public ImmutableList<string> ApprovedBy { get; init; } = [];

    /// <summary>Why it was declined.</summary>
    public ErasureDecline? Declined { get; init; }

    /// <summary>When the key was destroyed.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>When the last backup of the key has expired, so that nothing can bring the person back.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <summary>By when whoever heard of it has answered.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The contexts that hear of it.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>What the contexts answered, each with the place in its own ledger that proves it.</summary>
    public ImmutableList<NeighbourAnswered> Answers { get; init; } = [];

    /// <summary>The clients that read the feed lately, and so hear of it.</summary>
    public IReadOnlyList<string> AskedSubscribers { get; init; } = [];

    /// <summary>What subscribers answered.</summary>
    public ImmutableList<SubscriberAnswered> Subscribers { get; init; } = [];

    /// <summary>The contexts that have not answered.</summary>
    public IReadOnlyList<string> Waiting => [.. Asked.Except(Answers.Select(answer => answer.By), StringComparer.Ordinal)];

    /// <summary>The clients that have not answered.</summary>
    public IReadOnlyList<string> WaitingSubscribers => [.. AskedSubscribers.Except(Subscribers.Select(answer => answer.By), StringComparer.Ordinal)];

    /// <summary>The clients that had said nothing when the time to answer was over; an answer that comes later doesn't take them off.</summary>
    public IReadOnlyList<string> SilentSubscribers { get; init; } = [];

    /// <summary>The next instant at which somebody has to look who has not answered.</summary>
    public DateTimeOffset? LookAt { get; init; }

    /// <summary>Since when an answer is overdue; those that are missing stand in <see cref="Waiting"/>.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>The context that told of it, where it was decided elsewhere.</summary>
    public string? HeardFrom { get; init; }

    /// <summary>Its record there.</summary>
    public Guid? HeardOf { get; init; }

    /// <summary>Whether a legal hold keeps what a neighbour erased.</summary>
    public bool IsHeldBack { get; init; }

    /// <inheritdoc/>
    public bool IsSeenBy(Caller caller) => caller.Role is Roles.Supervisor or Roles.Auditor;

    /// <summary>Begins.</summary>
    public static Erasure Create(IEvent<ErasureRequested> requested) => new()
    {
        Id = requested.StreamId, Mission = requested.TenantId, Subject = requested.Data.Subject, Ground = requested.Data.Ground, RequestedBy = requested.Data.RequestedBy,
    };

    /// <summary>Begins, where a neighbour told of it.</summary>
    public static Erasure Create(IEvent<ErasureHeard> heard) => new()
    {
        Id = heard.StreamId, Mission = heard.TenantId, Subject = heard.Data.Subject, RequestedBy = heard.Data.From, Ground = ErasureGround.ErasedElsewhere, State = ErasureState.Approved,
        HeardFrom = heard.Data.From, HeardOf = heard.Data.Erasure, AnswerBy = heard.Data.AnswerBy,
    };

    /// <summary>Is agreed to.</summary>
    public Erasure Apply(ErasureApproved approved) =>
        this with { ApprovedBy = ApprovedBy.Add(approved.ApprovedBy), State = ApprovedBy.Count + 1 >= Approvals ? ErasureState.Approved : ErasureState.Requested };

    /// <summary>Is declined.</summary>
    public Erasure Apply(ErasureDeclined declined) => this with { State = ErasureState.Declined, Declined = declined.Reason };

    /// <summary>Is done.</summary>
    public Erasure Apply(SubjectErased erased) => this with
    {
        State = ErasureState.Erased, DestroyedAt = erased.DestroyedAt, FinalOn = erased.FinalOn, AnswerBy = erased.AnswerBy, Asked = erased.Asked ?? [], AskedSubscribers = erased.Subscribers ?? [],
        LookAt = erased.Asked is { Count: > 0 } || erased.Subscribers is { Count: > 0 } ? erased.AnswerBy : null,
    };

    /// <summary>Is answered by a neighbour; what it answers last counts.</summary>
    public Erasure Apply(NeighbourAnswered answered) => (this with { Answers = Answers.RemoveAll(answer => answer.By == answered.By).Add(answered) }).Awaiting();

    /// <summary>Is answered by a subscriber; what it answers last counts.</summary>
    public Erasure Apply(SubscriberAnswered answered) => (this with { Subscribers = Subscribers.RemoveAll(answer => answer.By == answered.By).Add(answered) }).Awaiting();

    /// <summary>Waits for an answer beyond its time.</summary>
    public Erasure Apply(AnswersOverdue overdue) => this with { OverdueSince = overdue.Due, SilentSubscribers = overdue.Subscribers ?? [], LookAt = null };

    /// <summary>Waits for a hold to be lifted.</summary>
    public Erasure Apply(CopyHeldBack _) => this with { IsHeldBack = true };

    /// <summary>Is done here, as it was elsewhere.</summary>
    public Erasure Apply(CopyErased erased) => this with { State = ErasureState.Erased, DestroyedAt = erased.DestroyedAt, FinalOn = erased.FinalOn, IsHeldBack = false };

    /// <summary>Has nothing to do here.</summary>
    public Erasure Apply(CopyNotHeld _) => this with { State = ErasureState.NothingHeld };

    private Erasure Awaiting() => Waiting is [] && WaitingSubscribers is [] ? this with { LookAt = null } : this;
}
