using System.Collections.Immutable;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using JasperFx;
using JasperFx.Events;

namespace Concord.Reintegration.Views;

/// <summary>Something that is due about a case.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">By when.</param>
/// <param name="Of">Which: the number of an instalment, the code of a milestone, a kind of risk, a referral; <c>null</c> where there is one only.</param>
[Class(Sensitivity.Confidential)]
public sealed record DueItem(DueKind Kind, DateOnly On, string? Of = null);

/// <summary>What is due about a case, whose it is and where. It carries nothing that tells who somebody is.</summary>
[Class(Sensitivity.Confidential)]
public sealed record CaseDues : IRevisioned
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Place { get; init; }
    public string? Office { get; init; }
    public string? Caseworker { get; init; }
    public CaseState State { get; init; }
    public CaseState? SuspendedFrom { get; init; }
    public bool InTransfer { get; init; }
    public ImmutableList<RiskKind> HighRisks { get; init; } = [];
    public DateOnly? FirstDue { get; init; }
    public ImmutableList<DueItem> Due { get; init; } = [];
    public ImmutableList<string> Achieved { get; init; } = [];

    /// <summary>What was due when the case was joined to another, in case the two are taken apart again.</summary>
    public ImmutableList<DueItem> Shelved { get; init; } = [];

    public static CaseDues Create(IEvent<CandidatePresented> presented) =>
        new() { Id = presented.StreamId, Mission = presented.TenantId, Place = presented.Data.Place, State = CaseState.Presented };

    public CaseDues Apply(CandidateRoutedToChildProtection _) => Over(CaseState.Diverted);
    public CaseDues Apply(ScreeningOpened opened) => this with { State = CaseState.Screening, Office = opened.Office };
    public CaseDues Apply(EligibilityConfirmed _) => this with { State = CaseState.Eligible };
    public CaseDues Apply(EligibilityDenied _) => this with { State = CaseState.NotEligible };
    public CaseDues Apply(DuplicateResolved resolved) => resolved.GoesOnElsewhere ? Over(CaseState.Joined) with { Shelved = Due } : this;
    public CaseDues Apply(JoinedCaseSeparated separated) => separated.Resumes is { } before ? Holding(Shelved) with { State = before, Shelved = [] } : this;
    public CaseDues Apply(ParticipantRegistered _) => this with { State = CaseState.Registered };
    public CaseDues Apply(CaseworkerAssigned assigned) => this with { Caseworker = assigned.Caseworker };
    public CaseDues Apply(ReinsertionPackageAwarded awarded) => With(awarded.Instalments.Select(part => new DueItem(DueKind.Instalment, part.Due, $"{part.Number}"))) with { State = State is CaseState.Registered ? CaseState.Reinsertion : State };
    public CaseDues Apply(ReinsertionInstalmentDelivered delivered) => Without(DueKind.Instalment, $"{delivered.Number}");
    public CaseDues Apply(ReintegrationPlanApproved approved) => Planned(approved.Milestones, []) with { State = CaseState.Planned };
    public CaseDues Apply(ReintegrationPlanRevised revised) => Planned(revised.Milestones, Achieved);
    public CaseDues Apply(MilestoneAchieved achieved) => Without(DueKind.Milestone, achieved.Milestone) with { State = CaseState.Active, Achieved = Achieved.Add(achieved.Milestone) };
    public CaseDues Apply(FollowUpVisitConducted visit) => Without(DueKind.Visit).With(visit.NextDue is { } next ? [new(DueKind.Visit, next)] : []);
    public CaseDues Apply(FollowUpVisitMissed missed) => Without(DueKind.Visit).With([new(DueKind.Visit, missed.NextDue)]);
    public CaseDues Apply(ServiceReferralMade made) => With([new(DueKind.ReferralAnswer, made.ReplyBy, $"{made.Referral}")]);
    public CaseDues Apply(ServiceReferralMoved moved) => Without(DueKind.ReferralAnswer, $"{moved.Referral}");
    public CaseDues Apply(ReRecruitmentRiskAssessed assessed) => Judged(assessed.Kind, assessed.Band, assessed.ReviewBy);
    public CaseDues Apply(RiskReviewed reviewed) => Judged(reviewed.Kind, reviewed.Band, reviewed.ReviewBy);
    public CaseDues Apply(ReintegrationSupportSuspended suspended) => With([new(DueKind.SuspensionReview, suspended.ReviewBy)]) with { State = CaseState.Suspended, SuspendedFrom = State };
    public CaseDues Apply(ReintegrationSupportResumed _) => Without(DueKind.SuspensionReview) with { State = SuspendedFrom!.Value, SuspendedFrom = null };
    public CaseDues Apply(CaseTransferProposed _) => this with { InTransfer = true };
    public CaseDues Apply(CaseTransferAccepted accepted) => this with { InTransfer = false, Office = accepted.ToOffice, Caseworker = null };
    public CaseDues Apply(CaseTransferDeclined _) => this with { InTransfer = false };
    public CaseDues Apply(CaseTransferCancelled _) => this with { InTransfer = false };
    public CaseDues Apply(ParticipantGraduated graduated) => Without(DueKind.Milestone).Without(DueKind.Instalment).With(Asking(graduated.On)) with { State = CaseState.FollowUp };
    public CaseDues Apply(PostProgrammeFollowUpRecorded recorded) => Without(DueKind.PostProgrammeFollowUp, $"{RecordPostProgrammeFollowUpEndpoint.Months(recorded.Point)}");
    public CaseDues Apply(ParticipantLeftProgramme _) => Over(CaseState.Left);
    public CaseDues Apply(ParticipantDied _) => Over(CaseState.Deceased);
    public CaseDues Apply(CaseClosed _) => Over(CaseState.Closed);
    public CaseDues Apply(CaseReopened _) => this with { State = CaseState.Active };

    private CaseDues With(IEnumerable<DueItem> due) => Holding(Due.AddRange(due));

    private CaseDues Without(DueKind kind, string? of = null) => Holding(Due.RemoveAll(item => item.Kind == kind && (of is null || item.Of == of)));

    private CaseDues Holding(ImmutableList<DueItem> due) => this with { Due = [.. due.OrderBy(item => item.On)], FirstDue = due.IsEmpty ? null : due.Min(item => item.On) };

    private CaseDues Over(CaseState state) => Holding([]) with { State = state, InTransfer = false, SuspendedFrom = null };

    private CaseDues Planned(IEnumerable<Milestone> milestones, ImmutableList<string> achieved) =>
        Without(DueKind.Milestone).With(milestones.Where(milestone => !achieved.Contains(milestone.Code)).Select(milestone => new DueItem(DueKind.Milestone, milestone.Due, milestone.Code))) with { Achieved = achieved };

    private CaseDues Judged(RiskKind kind, RiskBand band, DateOnly reviewBy) =>
        Without(DueKind.RiskReview, Name(kind)).With([new(DueKind.RiskReview, reviewBy, Name(kind))]) with { HighRisks = band is RiskBand.High ? HighRisks.Remove(kind).Add(kind) : HighRisks.Remove(kind) };

    private static string Name(RiskKind kind) => OutcomeTable.Code(kind);

    private static IEnumerable<DueItem> Asking(DateOnly? graduated) => graduated is { } day
        ? Enum.GetValues<FollowUpPoint>().Select(RecordPostProgrammeFollowUpEndpoint.Months).Select(months => new DueItem(DueKind.PostProgrammeFollowUp, day.AddMonths(months), $"{months}")) : [];
}
