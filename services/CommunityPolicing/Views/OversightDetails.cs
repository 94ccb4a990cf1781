using System.Collections.Immutable;
using Concord.CommunityPolicing.Oversight;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>An allegation about conduct as the independent oversight reads it; to everybody else it does not exist (PO-18).</summary>
[Class(Sensitivity.Confidential)]
public sealed record OversightDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }

    /// <summary>Its place in the order of arrival.</summary>
    public long Opened { get; init; }
    public required string Place { get; init; }
    public OversightState State { get; init; }
    public required ConductAllegationReceived Allegation { get; init; }

    /// <summary>Whether it is of the grave kind, which pauses support to the unit (PO-20).</summary>
    public bool Grave { get; init; }
    public string? Unit { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The concern that it was taken up from, by the reference that the other context gave it.</summary>
    public Guid? Concern { get; init; }
    public ImmutableList<InterimMeasureTaken> Measures { get; init; } = [];
    public string? Body { get; init; }
    public OversightOutcomeReceived? Outcome { get; init; }
    public ConductOutcomeFedBack? FedBack { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.ReachesConduct(caller, Place);

    public static OversightDetails Create(IEvent<ConductAllegationReceived> received) =>
        new()
        {
            Id = received.StreamId,
            Mission = received.TenantId,
            Opened = received.Sequence,
            Place = received.Data.Place,
            Allegation = received.Data,
            Grave = Gravity.Grave.Contains(received.Data.Class),
            Unit = received.Data.Unit,
            ReceivedAt = received.Data.ReceivedAt,
        };

    public OversightDetails Apply(OversightTookConcernUp taken) => this with { Concern = taken.Concern };
    public OversightDetails Apply(InterimMeasureTaken taken) => this with { Measures = Measures.Add(taken) };
    public OversightDetails Apply(ReferredToOversightBody referred) => this with { State = OversightState.Referred, Body = referred.Body };
    public OversightDetails Apply(OversightOutcomeReceived received) => this with { State = OversightState.OutcomeKnown, Outcome = received };
    public OversightDetails Apply(ConductOutcomeFedBack fedBack) => this with { State = OversightState.FedBack, FedBack = fedBack };
    public OversightDetails Apply(OversightCaseClosed _) => this with { State = OversightState.Closed };
}

/// <summary>Shows an allegation about conduct.</summary>
[Read(Roles.Oversight, Shows = [typeof(OversightDetails)], Versioned = true)]
public static class OversightDetailsEndpoint
{
    [WolverineGet("/oversight-cases/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<OversightDetails>().Where(found => found.Id == id), http, caller, stop);
}
