using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>An allegation about the conduct of a security actor, as far as rules ask. It is there for the independent oversight alone.</summary>
public sealed record OversightCase : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public OversightState State { get; init; }
    public ConductClass Class { get; init; }
    public string? Body { get; init; }
    public OversightOutcome? Outcome { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.ReachesConduct(caller, Place);

    public static OversightCase Create(IEvent<ConductAllegationReceived> received) =>
        new()
        {
            Id = received.StreamId,
            Place = received.Data.Place,
            State = OversightState.Received,
            Class = received.Data.Class,
        };

    public OversightCase Apply(ReferredToOversightBody referred) => this with { State = OversightState.Referred, Body = referred.Body };
    public OversightCase Apply(OversightOutcomeReceived received) => this with { State = OversightState.OutcomeKnown, Outcome = received.Outcome };
    public OversightCase Apply(ConductOutcomeFedBack _) => this with { State = OversightState.FedBack };
    public OversightCase Apply(OversightCaseClosed _) => this with { State = OversightState.Closed };
}
