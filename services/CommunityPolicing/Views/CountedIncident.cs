using System.Collections.Immutable;
using Concord.CommunityPolicing.Incidents;
using JasperFx;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Views;

/// <summary>An incident as it is counted: where, of what kind, and what was held of it since when. One that a specialist has is counted no more (PO-08).</summary>
public sealed record CountedIncident : IRevisioned
{
    private const int LengthOfAdmin2 = 6;

    public Guid Id { get; init; }
    public int Version { get; set; }

    /// <summary>The admin-2 place, however fine the report was (PO-11).</summary>
    public required string Place { get; init; }
    public IncidentCategory? Category { get; init; }
    public ImmutableList<StandingSince> Standings { get; init; } = [];

    /// <summary>What was held of it on the evening of <paramref name="day"/>; <c>null</c> where it wasn't there yet, or is a specialist's.</summary>
    public IncidentStanding? On(DateOnly day) => Category is null ? null : Standings.LastOrDefault(standing => standing.Since <= day)?.Standing;

    public static CountedIncident Create(IEvent<IncidentReported> reported) => new()
    {
        Id = reported.StreamId, Place = reported.Data.Place is { Length: > LengthOfAdmin2 } fine ? fine[..LengthOfAdmin2] : reported.Data.Place,
        Category = reported.Data.Category, Standings = [new(reported.Data.ReportedOn, IncidentStanding.Unverified)],
    };

    public CountedIncident Apply(IncidentRoutedToSpecialist _) => this with { Category = null, Standings = [] };
    public CountedIncident Apply(IncidentVerified verified) => Now(IncidentStanding.Verified, verified.On);
    public CountedIncident Apply(IncidentRefuted refuted) => Now(IncidentStanding.Refuted, refuted.On);

    private CountedIncident Now(IncidentStanding standing, DateOnly since) => this with { Standings = Standings.Add(new(since, standing)) };
}

/// <summary>What is held of an incident and the day since when.</summary>
public sealed record StandingSince(DateOnly Since, IncidentStanding Standing);
