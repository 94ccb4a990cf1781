using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Signals;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>An alert as people read it, with every message that ever went out.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertDetails : IRevisioned, ISeen
{
    private static readonly TimeSpan ToReview = TimeSpan.FromDays(21);

    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public AlertMode Mode { get; init; }
    public AlertState State { get; init; }
    public SignalKind Kind { get; init; }
    public Guid Spot { get; init; }
    public SpotKind SpotKind { get; init; }
    public required string Place { get; init; }
    public required string Cell { get; init; }
    public IReadOnlyList<Guid> Signals { get; init; } = [];
    public required AlertContent Content { get; init; }
    public required string Drafter { get; init; }
    public string? Approver { get; init; }
    public DateTimeOffset? FirstSent { get; init; }
    public ImmutableList<AlertMessage> Messages { get; init; } = [];
    public IReadOnlyList<RecipientSide> SidesMissing { get; init; } = [];
    public DateTimeOffset? RecheckBy { get; init; }
    public bool ActionCalledFor { get; init; }
    public ImmutableList<EarlyActionAnswered> Answers { get; init; } = [];
    public AlertEnding? Ending { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>TR-19: by when an alert that was meant is reviewed.</summary>
    public DateTimeOffset? ReviewBy { get; init; }
    public AlertReviewed? Review { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static AlertDetails Create(IEvent<AlertDrafted> drafted) => new()
    {
        Id = drafted.StreamId,
        Mission = drafted.TenantId,
        Mode = drafted.Data.Mode,
        Kind = drafted.Data.Kind,
        Spot = drafted.Data.Spot,
        SpotKind = drafted.Data.SpotKind,
        Place = drafted.Data.Place,
        Cell = drafted.Data.Cell,
        Signals = drafted.Data.Signals,
        Content = drafted.Data.Content,
        Drafter = drafted.Data.Drafter,
    };

    public AlertDetails Apply(AlertApproved approved) => this with { State = AlertState.Approved, Approver = approved.Approver };
    public AlertDetails Apply(AlertIssued issued) => After(issued.Message) with
    {
        State = AlertState.Issued, FirstSent = issued.Message.Sent, SidesMissing = issued.SidesMissing, RecheckBy = issued.RecheckBy,
    };
    public AlertDetails Apply(AlertUpdated updated) => After(updated.Message) with { SidesMissing = updated.SidesMissing, RecheckBy = updated.RecheckBy, Signals = updated.Signals };
    public AlertDetails Apply(EarlyActionCalledFor _) => this with { ActionCalledFor = true };
    public AlertDetails Apply(EarlyActionAnswered answered) => this with { Answers = Answers.Add(answered) };
    public AlertDetails Apply(AlertCancelled cancelled) => After(cancelled.Message).Ended(AlertState.Cancelled, AlertEnding.Cancelled, cancelled.Message.Sent);
    public AlertDetails Apply(AllClearIssued allClear) => After(allClear.Message).Ended(AlertState.AllClear, AlertEnding.AllClear, allClear.Message.Sent);
    public AlertDetails Apply(AlertExpired expired) => Ended(AlertState.Expired, AlertEnding.Expired, expired.Expires);
    public AlertDetails Apply(EarlyActionStoodDown _) => this with { ActionCalledFor = false };
    public AlertDetails Apply(AlertReviewed reviewed) => this with { State = AlertState.Reviewed, Review = reviewed };

    private AlertDetails After(AlertMessage message) => this with { Messages = Messages.Add(message), Content = message.Content };

    private AlertDetails Ended(AlertState state, AlertEnding ending, DateTimeOffset at) =>
        this with { State = state, Ending = ending, EndedAt = at, RecheckBy = null, ReviewBy = Mode is AlertMode.Actual ? at + ToReview : null };
}

/// <summary>Shows an alert.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(AlertDetails)], Versioned = true)]
public static class AlertDetailsEndpoint
{
    [WolverineGet("/alerts/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<AlertDetails>().Where(found => found.Id == id), http, caller, stop);
}
