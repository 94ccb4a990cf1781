using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Patrols;

/// <summary>A patrol of police and a forum together that an alert asked for, as far as rules ask; there is one for each alert.</summary>
public sealed record JointPatrol : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Alert { get; init; }

    /// <summary>Where; <c>null</c> of an alert that was over before it was heard of.</summary>
    public string? Place { get; init; }
    public JointPatrolState State { get; init; }
    public int AlertVersion { get; init; }

    public bool IsSeenBy(Caller caller) => Place is { } place && Sight.Reaches(caller, place);

    public static JointPatrol Create(IEvent<PatrolAlertHeard> heard) => new() { Id = heard.StreamId, Alert = heard.Data.Alert };

    public JointPatrol Apply(JointPatrolPlanned planned) => this with { State = JointPatrolState.Planned, Place = planned.Place, AlertVersion = planned.AlertVersion };
    public JointPatrol Apply(JointPatrolReplanned replanned) => this with { AlertVersion = replanned.AlertVersion };
    public JointPatrol Apply(JointPatrolDeclined declined) => this with { State = JointPatrolState.Declined, Place = declined.Place, AlertVersion = declined.AlertVersion };
    public JointPatrol Apply(JointPatrolStoodDown _) => this with { State = JointPatrolState.StoodDown };
    public JointPatrol Apply(PatrolAlertOver _) => this with { State = JointPatrolState.Over };
}
