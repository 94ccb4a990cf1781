using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>An incident as far as rules ask.</summary>
public sealed record SafetyIncident : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public required string ReportedBy { get; init; }
    public DateOnly ReportedOn { get; init; }
    public IncidentState State { get; init; }
    public IncidentStanding Standing { get; init; }

    /// <summary>The sources that are independent of each other, the first report among them.</summary>
    public ImmutableList<IncidentSource> Sources { get; init; } = [];
    public IncidentResponder? Responder { get; init; }
    public bool FedBack { get; init; }

    /// <summary>Whether anything was told that is sealed.</summary>
    public bool Told { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.ReachesIncident(caller, Place, ReportedBy);

    public static SafetyIncident Create(IEvent<IncidentReported> reported) =>
        new()
        {
            Id = reported.StreamId,
            Place = reported.Data.Place,
            ReportedBy = reported.Data.ReportedBy,
            ReportedOn = reported.Data.ReportedOn,
            Sources = [reported.Data.Source],
            Told = reported.Data.Narrative is not null || reported.Data.Informant is not null,
        };

    public SafetyIncident Apply(IncidentScreened screened) => this with { State = screened.ForSpecialist ? IncidentState.ToBeRouted : IncidentState.Logged };
    public SafetyIncident Apply(IncidentRoutedToSpecialist _) => this with { State = IncidentState.WithSpecialist, Standing = IncidentStanding.Unverified, Sources = [], Responder = null };
    public SafetyIncident Apply(IncidentCorroborated corroborated) => this with { Sources = Sources.Add(corroborated.Source) };
    public SafetyIncident Apply(IncidentVerified _) => this with { Standing = IncidentStanding.Verified };
    public SafetyIncident Apply(IncidentRefuted _) => this with { Standing = IncidentStanding.Refuted };
    public SafetyIncident Apply(IncidentResponseAssigned assigned) => this with { State = IncidentState.Responding, Responder = assigned.Responder };
    public SafetyIncident Apply(IncidentResponseRecorded _) => this with { State = IncidentState.Answered };
    public SafetyIncident Apply(IncidentFedBackToCommunity _) => this with { State = IncidentState.FedBack, FedBack = true };
    public SafetyIncident Apply(IncidentClosed _) => this with { State = IncidentState.Closed };
}
