using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.CriteriaSets;
using Concord.Reintegration.Participants;

namespace Concord.Reintegration.Tests;

/// <summary>A case at each stage of its life, folded from the facts that real decisions make: no store, no HTTP.</summary>
internal static class Given
{
    private static readonly Guid Participant = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001");

    /// <summary>What every mission of the tests has published.</summary>
    public static PublishedCriteria Criteria { get; } = new(
    [
        Published(A.PublishCriteria()),
        Published(A.PublishCriteria() with { CriteriaVersion = "2025-1", From = new(2025, 7, 1), Until = null }),
    ]);

    public static KnownPerson Nobody { get; } = new(IsThere: false, HasLiveCase: false);

    public static OtherCase AnotherCase { get; } = new(A.AnotherCase, CaseState.Screening, AgeStatus.Adult);

    public static CriteriaSet Published(PublishCriteria command) => Fold.Of<CriteriaSet>(PublishCriteriaEndpoint.Published(command, Acting.Supervisor));

    public static ReintegrationCase ADeniedCase() => ACaseInScreening().After(A.DenyEligibility(), Acting.Supervisor);

    public static ReintegrationCase AnAppealedCase() => ADeniedCase().After(A.LodgeEligibilityAppeal(), Acting.Caseworker);

    public static ReintegrationCase Suspected(this ReintegrationCase @case) => @case.After(A.RaiseDuplicateSuspicion(), Acting.Caseworker);

    /// <summary>A case that was joined to another, which goes on.</summary>
    public static ReintegrationCase AJoinedCase() =>
        AnActiveCase().Suspected().After(A.ResolveDuplicateSuspicion() with { Finding = DuplicateFinding.SamePerson, SurvivingCase = A.AnotherCase }, Acting.Supervisor);

    public static ReintegrationCase APresentedCase(PresentCandidate? presented = null) =>
        Fold.Of<ReintegrationCase>(PresentCandidateEndpoint.Present(presented ?? A.PresentCandidate(), Participant, Acting.Partner));

    public static ReintegrationCase ACaseInScreening() => APresentedCase().After(A.OpenScreening(), Acting.Caseworker);

    public static ReintegrationCase AnEligibleCase() => ACaseInScreening().After(A.ConfirmEligibility(), Acting.Supervisor);

    public static ReintegrationCase AConsentingCase() => AnEligibleCase().After(A.GrantConsent(), Acting.Caseworker);

    public static ReintegrationCase ARegisteredCase() => AConsentingCase().After(A.RegisterParticipant(), Acting.Caseworker);

    public static ReintegrationCase AnAccompaniedCase() => ARegisteredCase().After(A.AssignCaseworker(), Acting.Supervisor);

    public static ReintegrationCase APlannedCase() => AnAccompaniedCase().After(A.ApprovePlan(), Acting.Supervisor);

    public static ReintegrationCase AnActiveCase() => APlannedCase().After(A.RecordMilestoneAchieved(), Acting.Caseworker);

    public static ReintegrationCase ACaseOfferedToDori() => AnActiveCase().After(A.ProposeTransfer(), Acting.Caseworker);

    /// <summary>A case that holds all that a graduation asks for.</summary>
    public static ReintegrationCase AReadyCase() => AnActiveCase().Ready();

    public static ReintegrationCase AGraduatedCase() => AReadyCase().After(A.GraduateParticipant(), Acting.Supervisor);

    public static ReintegrationCase AnAwardedCase() => AnAccompaniedCase().After(A.AwardReinsertionPackage(), Acting.Supervisor);

    public static ReintegrationCase ASuspendedCase() => AnActiveCase().After(A.SuspendReintegrationSupport(), Acting.Supervisor);

    public static ReintegrationCase AClosedCase() => ACaseThatLeft().After(A.CloseCase(), Acting.Supervisor);

    public static ReintegrationCase ADeceasedCase() => AnActiveCase().After(A.RecordDeath(), Acting.Caseworker).After(A.ConfirmDeath(), Acting.Supervisor);

    public static ReintegrationCase ACaseThatLeft() => AnActiveCase().After(A.RecordDeparture(), Acting.Caseworker);

    /// <summary>A case of which somebody came to doubt that the person is of age.</summary>
    public static ReintegrationCase InDoubt(this ReintegrationCase @case) => @case.After(A.RequestAgeAssessment(), Acting.Caseworker);

    /// <summary>A case that was handed to child protection.</summary>
    public static ReintegrationCase Diverted(this ReintegrationCase @case) => @case.InDoubt().After(A.RouteToChildProtection(), Acting.Caseworker);

    /// <summary>A case whose risk was judged and whose participant was heard.</summary>
    public static ReintegrationCase Ready(this ReintegrationCase @case) =>
        @case.After(A.AssessReRecruitmentRisk(), Acting.Supervisor).After(A.RecordFeedback(), Acting.Supervisor);

    /// <summary>The case after one more decision, which must be made.</summary>
    public static ReintegrationCase After(this ReintegrationCase @case, object command, Act act)
    {
        var (refusal, fact) = Decision.Take(command, @case, act, A.Beside);
        refusal.ShouldBeNull($"{command} was to prepare a test");
        return Fold.After(@case, fact!);
    }
}
