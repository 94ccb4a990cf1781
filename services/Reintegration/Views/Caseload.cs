using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>One line of a caseload. It carries nothing that tells who somebody is, and may lag behind the details by a moment.</summary>
[Class(Sensitivity.Confidential)]
public sealed record CaseloadEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public CaseState State { get; init; }
    public required string Place { get; init; }
    public required string PresentedBy { get; init; }
    public Sex Sex { get; init; }
    public AgeBand AgeBand { get; init; }
    public string? ProgrammeNumber { get; init; }
    public string? Office { get; init; }
    public string? Caseworker { get; init; }
    public DateOnly? NextVisitDue { get; init; }
    public SafetyUrgency? SafetyCheckDue { get; init; }
    public CaseState? SuspendedFrom { get; init; }

    /// <summary>What somebody is held to be at high risk of; a list says nothing of it.</summary>
    public ImmutableList<RiskKind> High { get; init; } = [];

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, PresentedBy);

    public static CaseloadEntry Create(IEvent<CandidatePresented> presented) => new()
    {
        Id = presented.StreamId,
        Mission = presented.TenantId,
        Opened = presented.Sequence,
        OpenedAt = presented.Timestamp,
        State = CaseState.Presented,
        Place = presented.Data.Place,
        PresentedBy = presented.Data.PresentedBy,
        Sex = presented.Data.Sex,
        AgeBand = presented.Data.AgeBand,
    };

    public CaseloadEntry Apply(CandidateRoutedToChildProtection _) => this with { State = CaseState.Diverted };
    public CaseloadEntry Apply(ScreeningOpened opened) => this with { State = CaseState.Screening, Office = opened.Office };
    public CaseloadEntry Apply(EligibilityConfirmed _) => this with { State = CaseState.Eligible };
    public CaseloadEntry Apply(EligibilityDenied _) => this with { State = CaseState.NotEligible };
    public CaseloadEntry Apply(EligibilityAppealDecided decided) => decided.Result is EligibilityAppealResult.Upheld ? this with { State = CaseState.Eligible } : this;
    public CaseloadEntry Apply(EligibilityRevoked _) => this with { State = CaseState.EligibilityRevoked };
    public CaseloadEntry Apply(DuplicateResolved resolved) => resolved.GoesOnElsewhere ? this with { State = CaseState.Joined } : this;
    public CaseloadEntry Apply(JoinedCaseSeparated separated) => separated.Resumes is { } before ? this with { State = before } : this;
    public CaseloadEntry Apply(ParticipantRegistered registered) => this with { State = CaseState.Registered, ProgrammeNumber = registered.ProgrammeNumber };
    public CaseloadEntry Apply(CaseworkerAssigned assigned) => this with { Caseworker = assigned.Caseworker };
    public CaseloadEntry Apply(ReinsertionPackageAwarded _) => this with { State = State is CaseState.Registered ? CaseState.Reinsertion : State };
    public CaseloadEntry Apply(ReintegrationPlanApproved _) => this with { State = CaseState.Planned };
    public CaseloadEntry Apply(MilestoneAchieved _) => this with { State = CaseState.Active };
    public CaseloadEntry Apply(FollowUpVisitConducted visit) => this with { NextVisitDue = visit.NextDue };
    public CaseloadEntry Apply(FollowUpVisitMissed missed) => this with { NextVisitDue = missed.NextDue };
    public CaseloadEntry Apply(ReRecruitmentRiskAssessed assessed) => this with { High = Of(assessed.Kind, assessed.Band) };
    public CaseloadEntry Apply(RiskReviewed reviewed) => this with { High = Of(reviewed.Kind, reviewed.Band) };
    public CaseloadEntry Apply(ReintegrationSupportSuspended _) => this with { State = CaseState.Suspended, SuspendedFrom = State };
    public CaseloadEntry Apply(ReintegrationSupportResumed _) => this with { State = SuspendedFrom!.Value, SuspendedFrom = null };
    public CaseloadEntry Apply(CaseTransferAccepted accepted) => this with { Office = accepted.ToOffice, Caseworker = null };
    public CaseloadEntry Apply(ParticipantGraduated _) => this with { State = CaseState.FollowUp };
    public CaseloadEntry Apply(ParticipantLeftProgramme _) => this with { State = CaseState.Left, SuspendedFrom = null };
    public CaseloadEntry Apply(ParticipantDied _) => this with { State = CaseState.Deceased, NextVisitDue = null, SafetyCheckDue = null };
    public CaseloadEntry Apply(CaseClosed _) => this with { State = CaseState.Closed };
    public CaseloadEntry Apply(SafetyCheckAsked asked) => this with { SafetyCheckDue = asked.Urgency };
    public CaseloadEntry Apply(SafetyChecked _) => this with { SafetyCheckDue = null };
    public CaseloadEntry Apply(CaseReopened _) => this with { State = CaseState.Active };

    /// <summary>R-26: where somebody is held to be at high risk, a list says the country and no more.</summary>
    internal CaseloadEntry Guarded() => High is [] ? this : this with { Place = Place[..2], High = [] };

    private ImmutableList<RiskKind> Of(RiskKind kind, RiskBand band) => band is RiskBand.High ? High.Remove(kind).Add(kind) : High.Remove(kind);
}

/// <summary>Which part of the caseload is asked for.</summary>
/// <param name="State">Only cases that stand here.</param>
/// <param name="Office">Only cases of this office.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record CaseloadFilter(CaseState? State = null, string? Office = null, int? Limit = null, string? After = null);

/// <summary>Lists the caseload, newest first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<CaseloadEntry>)], Asks = typeof(CaseloadFilter))]
public static class CaseloadEndpoint
{
    [WolverineGet("/cases")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<CaseloadFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var missions = http.MissionsRead();
        var cases = session.Query<CaseloadEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            cases = cases.Where(entry => entry.State == state);
        if (filter.Office is { } office)
            cases = cases.Where(entry => entry.Office == office);
        if (caller.Role == Roles.Partner)
            cases = cases.Where(entry => entry.PresentedBy == caller.Subject);
        return await Page.NewestFirstAsync(cases, entry => entry.Opened, filter.Limit, filter.After, http, entry => entry.Guarded());
    }
}
