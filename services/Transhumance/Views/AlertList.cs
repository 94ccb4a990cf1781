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

/// <summary>One line of the list of alerts; it may lag behind the details by a moment.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Drafted { get; init; }
    public AlertMode Mode { get; init; }
    public AlertState State { get; init; }
    public SignalKind Kind { get; init; }
    public required string Place { get; init; }
    public AlertSeverity Severity { get; init; }
    public DateTimeOffset Expires { get; init; }
    public bool OneSided { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static AlertEntry Create(IEvent<AlertDrafted> drafted) =>
        new()
        {
            Id = drafted.StreamId,
            Mission = drafted.TenantId,
            Drafted = drafted.Sequence,
            Mode = drafted.Data.Mode,
            Kind = drafted.Data.Kind,
            Place = drafted.Data.Place,
            Severity = drafted.Data.Content.Severity,
            Expires = drafted.Data.Content.Expires,
        };

    public AlertEntry Apply(AlertApproved _) => this with { State = AlertState.Approved };
    public AlertEntry Apply(AlertIssued issued) => After(issued.Message) with { State = AlertState.Issued, OneSided = issued.SidesMissing.Count > 0 };
    public AlertEntry Apply(AlertUpdated updated) => After(updated.Message) with { OneSided = updated.SidesMissing.Count > 0 };
    public AlertEntry Apply(AlertCancelled _) => this with { State = AlertState.Cancelled };
    public AlertEntry Apply(AllClearIssued _) => this with { State = AlertState.AllClear };
    public AlertEntry Apply(AlertExpired _) => this with { State = AlertState.Expired };
    public AlertEntry Apply(AlertReviewed _) => this with { State = AlertState.Reviewed };

    private AlertEntry After(AlertMessage message) => this with { Severity = message.Content.Severity, Expires = message.Content.Expires };
}

/// <summary>Which alerts are asked for.</summary>
/// <param name="State">Only alerts that stand here.</param>
/// <param name="Mode">Only what was meant, or only exercises.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record AlertFilter(AlertState? State = null, AlertMode? Mode = null, int? Limit = null, string? After = null);

/// <summary>Lists alerts, newest first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<AlertEntry>)], Asks = typeof(AlertFilter))]
public static class AlertListEndpoint
{
    [WolverineGet("/alerts")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<AlertFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var missions = http.MissionsRead();
        var alerts = session.Query<AlertEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            alerts = alerts.Where(entry => entry.State == state);
        if (filter.Mode is { } mode)
            alerts = alerts.Where(entry => entry.Mode == mode);
        return await Page.NewestFirstAsync(alerts, entry => entry.Drafted, filter.Limit, filter.After, http);
    }
}
