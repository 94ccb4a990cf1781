using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Concord.CommunityPolicing.Incidents;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Policies;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>An incident as people read it. Of one that a specialist has, nothing is left but that, where and since when.</summary>
[Class(Sensitivity.Confidential)]
public sealed record IncidentDetails : IRevisioned, ISeen, IPoliced
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Place { get; init; }
    public required string ReportedBy { get; init; }
    public DateOnly ReportedOn { get; init; }
    public IncidentState State { get; init; }
    public IncidentStanding Verification { get; init; }

    /// <summary>What was reported.</summary>
    public IncidentReport? Report { get; init; }

    /// <summary>The sources that are independent of each other, the first report among them.</summary>
    public ImmutableList<IncidentSource> Sources { get; init; } = [];
    public DateOnly? FeedBackBy { get; init; }
    public string? ScreenedBy { get; init; }
    public string? Office { get; init; }
    public IncidentRoutedToSpecialist? Specialist { get; init; }
    public IncidentVerified? Verified { get; init; }
    public IncidentResponseAssigned? Assigned { get; init; }
    public IncidentResponseRecorded? Response { get; init; }
    public IncidentFedBackToCommunity? FedBack { get; init; }
    public IncidentClosed? Closed { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.ReachesIncident(caller, Place, ReportedBy);

    public Relation RelationOf(Caller caller) => Sight.RelationTo(caller, State, ScreenedBy, Office);

    [JsonIgnore]
    public RecordState Standing => State switch
    {
        IncidentState.ToBeRouted or IncidentState.WithSpecialist => RecordState.Protected,
        IncidentState.Closed => RecordState.Closed,
        _ => RecordState.Live,
    };

    public static IncidentDetails Create(IEvent<IncidentReported> reported) =>
        new()
        {
            Id = reported.StreamId,
            Mission = reported.TenantId,
            Place = reported.Data.Place,
            ReportedBy = reported.Data.ReportedBy,
            ReportedOn = reported.Data.ReportedOn,
            Report = IncidentReport.Of(reported.Data),
            Sources = [reported.Data.Source],
        };

    public IncidentDetails Apply(IncidentScreened screened) =>
        this with { State = screened.ForSpecialist ? IncidentState.ToBeRouted : IncidentState.Logged, FeedBackBy = screened.FeedBackBy, ScreenedBy = screened.ScreenedBy, Office = screened.Office };

    // PO-08: a new record of the same incident, with nothing on it but that a specialist has it.
    public IncidentDetails Apply(IncidentRoutedToSpecialist routed) =>
        new() { Id = Id, Version = Version, Mission = Mission, Place = Place, ReportedBy = ReportedBy, ReportedOn = ReportedOn, State = IncidentState.WithSpecialist, Specialist = routed };

    public IncidentDetails Apply(IncidentCorroborated corroborated) => this with { Sources = Sources.Add(corroborated.Source) };
    public IncidentDetails Apply(IncidentVerified verified) => this with { Verification = IncidentStanding.Verified, Verified = verified };
    public IncidentDetails Apply(IncidentRefuted _) => this with { Verification = IncidentStanding.Refuted, Verified = null };
    public IncidentDetails Apply(IncidentResponseAssigned assigned) => this with { State = IncidentState.Responding, Assigned = assigned };
    public IncidentDetails Apply(IncidentResponseRecorded recorded) => this with { State = IncidentState.Answered, Response = recorded };
    public IncidentDetails Apply(IncidentFedBackToCommunity fedBack) => this with { State = IncidentState.FedBack, FedBack = fedBack };
    public IncidentDetails Apply(IncidentClosed closed) => this with { State = IncidentState.Closed, Closed = closed };
}

/// <summary>What was reported: codes, and what was told, sealed.</summary>
[Class(Sensitivity.Confidential)]
public sealed record IncidentReport(
    IncidentCategory Category, DateOnly HappenedOn, IncidentPrecision Precision, IncidentHarm Harm, IncidentSource Source, Personal<string>? Narrative, [property: Class(Sensitivity.Lethal)] Personal<string>? Informant)
{
    internal static IncidentReport Of(IncidentReported reported) =>
        new(reported.Category, reported.HappenedOn, reported.Precision, reported.Harm, reported.Source, reported.Narrative, reported.Informant);
}

/// <summary>Shows an incident.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(IncidentDetails)], Versioned = true)]
public static class IncidentDetailsEndpoint
{
    [WolverineGet("/incidents/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<IncidentDetails>().Where(found => found.Id == id), http, caller, stop);
}
