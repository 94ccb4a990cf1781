using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.ServiceReferrals;
using JasperFx;
using JasperFx.Events;

namespace Concord.Reintegration.Views;

/// <summary>A case as it is counted: where, of what sex and age band, in which state since when, and what came about when. It carries nothing that tells who somebody is.</summary>
public sealed record CountedCase : IRevisioned
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public Sex Sex { get; init; }
    public AgeBand AgeBand { get; init; }
    public ImmutableList<StateSince> States { get; init; } = [];
    public ImmutableList<FirstTime> Outcomes { get; init; } = [];

    /// <summary>The day on which it first came about; <c>null</c> where it did not.</summary>
    public DateOnly? First(Outcome outcome) => Outcomes.Find(first => first.Outcome == outcome)?.On;

    /// <summary>The state on the evening of <paramref name="day"/>; <c>null</c> where the case wasn't there yet.</summary>
    public CaseState? On(DateOnly day) => States.LastOrDefault(state => state.Since <= day)?.State;

    public static CountedCase Create(IEvent<CandidatePresented> presented) => new()
    {
        Id = presented.StreamId,
        Place = presented.Data.Place,
        Sex = presented.Data.Sex,
        AgeBand = presented.Data.AgeBand,
        States = [new(Day(presented), CaseState.Presented)],
        Outcomes = [new(Outcome.Presented, Day(presented))],
    };

    public CountedCase Apply(IEvent<CandidateRoutedToChildProtection> fact) => Now(CaseState.Diverted, fact);
    public CountedCase Apply(IEvent<ScreeningOpened> fact) => Now(CaseState.Screening, fact);
    public CountedCase Apply(IEvent<EligibilityConfirmed> fact) => Now(CaseState.Eligible, fact);
    public CountedCase Apply(IEvent<EligibilityDenied> fact) => Now(CaseState.NotEligible, fact);
    public CountedCase Apply(IEvent<EligibilityAppealDecided> fact) => fact.Data.Result is EligibilityAppealResult.Upheld ? Now(CaseState.Eligible, fact) : this;
    public CountedCase Apply(IEvent<EligibilityRevoked> fact) => Now(CaseState.EligibilityRevoked, fact);
    public CountedCase Apply(IEvent<DuplicateResolved> fact) => fact.Data.GoesOnElsewhere ? Now(CaseState.Joined, fact) : this;
    public CountedCase Apply(IEvent<JoinedCaseSeparated> fact) => fact.Data.Resumes is { } before ? Now(before, fact) : this;
    public CountedCase Apply(IEvent<ParticipantRegistered> fact) => Now(CaseState.Registered, fact).Noting(fact, Outcome.Registered);
    public CountedCase Apply(IEvent<ReinsertionPackageAwarded> fact) => (States[^1].State is CaseState.Registered ? Now(CaseState.Reinsertion, fact) : this).Noting(fact, Outcome.Awarded);
    public CountedCase Apply(IEvent<ReinsertionInstalmentDelivered> fact) => Noting(fact, Outcome.Assisted);
    public CountedCase Apply(IEvent<GrantInstalmentPaid> fact) => Noting(fact, Outcome.GrantReceived, Outcome.Assisted);
    public CountedCase Apply(IEvent<ServiceReferralMade> fact) => Noting(fact, Outcome.ReferralMade);
    public CountedCase Apply(IEvent<ServiceReferralMoved> fact) => fact.Data.State switch
    {
        ReferralState.Accepted => Noting(fact, Outcome.ReferralAccepted),
        ReferralState.Declined => Noting(fact, Outcome.ReferralDeclined),
        ReferralState.Fulfilled => Noting(fact, Outcome.ReferralFulfilled),
        _ => this,
    };
    public CountedCase Apply(IEvent<FollowUpVisitConducted> fact) => Noting(fact, Outcome.Visited);
    public CountedCase Apply(IEvent<ReRecruitmentRiskAssessed> fact) => fact.Data.Band is RiskBand.High ? Noting(fact, Outcome.JudgedAtHighRisk) : this;
    public CountedCase Apply(IEvent<ReconciliationMeasureHeld> fact) => Noting(fact, Outcome.Reconciled);
    public CountedCase Apply(IEvent<PsychosocialNeedAnswered> fact) => fact.Data.Answer is NeedAnswer.Met ? Noting(fact, Outcome.PsychosocialNeedMet) : this;
    public CountedCase Apply(IEvent<FeedbackHeard> fact) => fact.Data.Kind is FeedbackKind.Complaint ? Noting(fact, Outcome.Heard, Outcome.Complained) : Noting(fact, Outcome.Heard);
    public CountedCase Apply(IEvent<CaseTransferAccepted> fact) => Noting(fact, Outcome.Transferred);
    public CountedCase Apply(IEvent<PostProgrammeFollowUpRecorded> fact) => Noting(fact, [.. After(fact.Data)]);
    public CountedCase Apply(IEvent<ReintegrationSupportSuspended> fact) => Now(CaseState.Suspended, fact).Noting(fact, Outcome.Suspended);
    public CountedCase Apply(IEvent<ReintegrationSupportResumed> fact) => Now(States.Last(state => state.State is not CaseState.Suspended).State, fact);
    public CountedCase Apply(IEvent<ReintegrationPlanApproved> fact) =>
        Now(CaseState.Planned, fact).Noting(fact, First(Outcome.Registered) is { } registered && Day(fact) <= registered.AddDays(30) && First(Outcome.PlanApproved) is null ? [Outcome.PlanApproved, Outcome.PlanWithinThirtyDays] : [Outcome.PlanApproved]);
    public CountedCase Apply(IEvent<MilestoneAchieved> fact) => fact.Data.Track is Track.Vocational or Track.Education ? Now(CaseState.Active, fact).Noting(fact, Outcome.TrainingFinished) : Now(CaseState.Active, fact);
    public CountedCase Apply(IEvent<ParticipantGraduated> fact) => Now(CaseState.FollowUp, fact).Noting(fact, Outcome.Graduated);
    public CountedCase Apply(IEvent<ParticipantLeftProgramme> fact) => Now(CaseState.Left, fact).Noting(fact, [.. Why(fact.Data.Reason)]);
    public CountedCase Apply(IEvent<ParticipantDied> fact) => Now(CaseState.Deceased, fact).Noting(fact, Outcome.Died);
    public CountedCase Apply(IEvent<CaseClosed> fact) => Now(CaseState.Closed, fact);
    public CountedCase Apply(IEvent<CaseReopened> fact) => Now(CaseState.Active, fact).Noting(fact, Outcome.Reopened);

    private CountedCase Now(CaseState state, IEvent fact) => this with { States = States.Add(new(Day(fact), state)) };

    private CountedCase Noting(IEvent fact, params ReadOnlySpan<Outcome> outcomes)
    {
        var noted = Outcomes;
        foreach (var outcome in outcomes)
            noted = noted.Exists(first => first.Outcome == outcome) ? noted : noted.Add(new(outcome, Day(fact)));
        return this with { Outcomes = noted };
    }

    private static IEnumerable<Outcome> Why(DepartureReason reason)
    {
        yield return Outcome.LeftProgramme;
        if (reason is DepartureReason.ContactLost)
            yield return Outcome.ContactLost;
        if (reason is DepartureReason.Rejoined)
            yield return Outcome.Rejoined;
        if (reason is DepartureReason.Repatriated)
            yield return Outcome.Repatriated;
    }

    private static IEnumerable<Outcome> After(PostProgrammeFollowUpRecorded recorded)
    {
        if (recorded is { Point: FollowUpPoint.AfterSixMonths, Income: IncomeAnswer.HasSource })
            yield return Outcome.IncomeAfterSixMonths;
        if (recorded is { Point: FollowUpPoint.AfterTwelveMonths, Income: IncomeAnswer.HasSource })
            yield return Outcome.IncomeAfterTwelveMonths;
        if (recorded is { Point: FollowUpPoint.AfterTwelveMonths, Activity: ActivityAnswer.Running })
            yield return Outcome.ActivityAfterTwelveMonths;
    }

    private static DateOnly Day(IEvent fact) => DateOnly.FromDateTime(Envelope.Of(fact).OccurredAt.UtcDateTime);
}

/// <summary>What came about, and the day on which it first did.</summary>
public sealed record FirstTime(Outcome Outcome, DateOnly On);

/// <summary>A state and the day since when.</summary>
public sealed record StateSince(DateOnly Since, CaseState State);
