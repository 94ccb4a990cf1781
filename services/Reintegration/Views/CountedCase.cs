using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using JasperFx;
using JasperFx.Events;

namespace Concord.Reintegration.Views;

/// <summary>A case as it is counted: where, of what sex and age band, and in which state since when. It carries nothing that tells who somebody is.</summary>
public sealed record CountedCase : IRevisioned
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public Sex Sex { get; init; }
    public AgeBand AgeBand { get; init; }
    public ImmutableList<StateSince> States { get; init; } = [];

    /// <summary>The state on the evening of <paramref name="day"/>; <c>null</c> where the case wasn't there yet.</summary>
    public CaseState? On(DateOnly day) => States.LastOrDefault(state => state.Since <= day)?.State;

    public static CountedCase Create(IEvent<CandidatePresented> presented) => new()
    {
        Id = presented.StreamId,
        Place = presented.Data.Place,
        Sex = presented.Data.Sex,
        AgeBand = presented.Data.AgeBand,
        States = [new(Day(presented), CaseState.Presented)],
    };

    public CountedCase Apply(IEvent<CandidateRoutedToChildProtection> fact) => Now(CaseState.Diverted, fact);
    public CountedCase Apply(IEvent<ScreeningOpened> fact) => Now(CaseState.Screening, fact);
    public CountedCase Apply(IEvent<EligibilityConfirmed> fact) => Now(CaseState.Eligible, fact);
    public CountedCase Apply(IEvent<EligibilityDenied> fact) => Now(CaseState.NotEligible, fact);
    public CountedCase Apply(IEvent<EligibilityAppealDecided> fact) => fact.Data.Result is EligibilityAppealResult.Upheld ? Now(CaseState.Eligible, fact) : this;
    public CountedCase Apply(IEvent<EligibilityRevoked> fact) => Now(CaseState.EligibilityRevoked, fact);
    public CountedCase Apply(IEvent<DuplicateResolved> fact) => fact.Data.GoesOnElsewhere ? Now(CaseState.Joined, fact) : this;
    public CountedCase Apply(IEvent<ParticipantRegistered> fact) => Now(CaseState.Registered, fact);
    public CountedCase Apply(IEvent<ReintegrationPlanApproved> fact) => Now(CaseState.Planned, fact);
    public CountedCase Apply(IEvent<MilestoneAchieved> fact) => Now(CaseState.Active, fact);
    public CountedCase Apply(IEvent<ParticipantGraduated> fact) => Now(CaseState.FollowUp, fact);
    public CountedCase Apply(IEvent<ParticipantLeftProgramme> fact) => Now(CaseState.Left, fact);
    public CountedCase Apply(IEvent<CaseReopened> fact) => Now(CaseState.Active, fact);

    private CountedCase Now(CaseState state, IEvent fact) => this with { States = States.Add(new(Day(fact), state)) };

    private static DateOnly Day(IEvent fact) => DateOnly.FromDateTime(Envelope.Of(fact).OccurredAt.UtcDateTime);
}

/// <summary>A state and the day since when.</summary>
public sealed record StateSince(DateOnly Since, CaseState State);
