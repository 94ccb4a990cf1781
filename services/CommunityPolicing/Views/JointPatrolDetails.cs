using Concord.CommunityPolicing.Patrols;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>A joint patrol as people read it: which alert it cites, with which forum, where and when, and how it ended.</summary>
[Class(Sensitivity.Internal)]
public sealed record JointPatrolDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }

    /// <summary>Its place in the order of arrival.</summary>
    public long Opened { get; init; }
    public Guid Alert { get; init; }
    public JointPatrolState State { get; init; }

    /// <summary>Where; empty of an alert that was over before it was heard of.</summary>
    public string Place { get; init; } = "";
    public Guid? Forum { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? Until { get; init; }
    public PatrolDecline? Declined { get; init; }
    public AlertEnding? Ending { get; init; }

    public bool IsSeenBy(Caller caller) => Place.Length > 0 && Sight.Reaches(caller, Place);

    public static JointPatrolDetails Create(IEvent<PatrolAlertHeard> heard) => new() { Id = heard.StreamId, Mission = heard.TenantId, Opened = heard.Sequence, Alert = heard.Data.Alert };

    public JointPatrolDetails Apply(JointPatrolPlanned planned) =>
        this with { State = JointPatrolState.Planned, Place = planned.Place, Forum = planned.Forum, From = planned.From, Until = planned.Until, Declined = null };
    public JointPatrolDetails Apply(JointPatrolReplanned replanned) => this with { From = replanned.From, Until = replanned.Until };
    public JointPatrolDetails Apply(JointPatrolDeclined declined) => this with { State = JointPatrolState.Declined, Place = declined.Place, Declined = declined.Reason };
    public JointPatrolDetails Apply(JointPatrolStoodDown down) => this with { State = JointPatrolState.StoodDown, Ending = down.Ending };
    public JointPatrolDetails Apply(PatrolAlertOver over) => this with { State = JointPatrolState.Over, Ending = over.Ending };
}

/// <summary>Shows a joint patrol.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(JointPatrolDetails)], Versioned = true)]
public static class JointPatrolDetailsEndpoint
{
    [WolverineGet("/joint-patrols/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<JointPatrolDetails>().Where(found => found.Id == id), http, caller, stop);
}
