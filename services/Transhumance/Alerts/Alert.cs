using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Transhumance.Alerts;

/// <summary>An alert as far as rules ask: one identity and one first-sent time for life.</summary>
public sealed record Alert : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public AlertMode Mode { get; init; }
    public AlertState State { get; init; }
    public required string Place { get; init; }
    public SpotKind SpotKind { get; init; }
    public required string Drafter { get; init; }
    public required AlertContent Content { get; init; }
    public ImmutableList<Guid> Signals { get; init; } = [];
    public DateTimeOffset? FirstSent { get; init; }

    /// <summary>The latest message; its version is that of the alert as receivers know it.</summary>
    public AlertMessage? Latest { get; init; }

    /// <summary>Everybody who was ever told: an ending reaches them all.</summary>
    public ImmutableList<AlertRecipient> EverTold { get; init; } = [];

    /// <summary>Whether neighbours were called to act and not yet stood down.</summary>
    public bool ActionCalledFor { get; init; }

    /// <summary>Whether they ever were.</summary>
    public bool EverCalledFor { get; init; }

    /// <summary>What was called for and nobody has answered.</summary>
    public ImmutableList<AlertAction> Unanswered { get; init; } = [];

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static Alert Create(IEvent<AlertDrafted> drafted) => new()
    {
        Id = drafted.StreamId,
        Mode = drafted.Data.Mode,
        Place = drafted.Data.Place,
        SpotKind = drafted.Data.SpotKind,
        Drafter = drafted.Data.Drafter,
        Content = drafted.Data.Content,
        Signals = [.. drafted.Data.Signals],
    };

    public Alert Apply(AlertApproved _) => this with { State = AlertState.Approved };
    public Alert Apply(AlertIssued issued) => Told(issued.Message, AlertState.Issued) with { FirstSent = issued.Message.Sent };
    public Alert Apply(AlertUpdated updated) => Told(updated.Message, AlertState.Issued) with { Signals = [.. updated.Signals] };
    public Alert Apply(EarlyActionCalledFor _) => EverCalledFor ? this with { ActionCalledFor = true } : this with { ActionCalledFor = true, EverCalledFor = true, Unanswered = [.. Enum.GetValues<AlertAction>()] };
    public Alert Apply(EarlyActionAnswered answered) => this with { Unanswered = Unanswered.Remove(answered.Action) };
    public Alert Apply(AlertCancelled cancelled) => Told(cancelled.Message, AlertState.Cancelled);
    public Alert Apply(AllClearIssued allClear) => Told(allClear.Message, AlertState.AllClear);
    public Alert Apply(AlertExpired _) => this with { State = AlertState.Expired };
    public Alert Apply(EarlyActionStoodDown _) => this with { ActionCalledFor = false };
    public Alert Apply(AlertReviewed _) => this with { State = AlertState.Reviewed };

    private Alert Told(AlertMessage message, AlertState state) => this with
    {
        State = state,
        Latest = message,
        Content = message.Content,
        EverTold = [.. EverTold.Concat(message.Recipients).DistinctBy(recipient => recipient.Code)],
    };
}
