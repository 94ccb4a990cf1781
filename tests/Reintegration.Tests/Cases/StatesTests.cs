using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

/// <summary>The way of a case on one screen: which stage each command leads on from. (Rules may refuse it there all the same.)</summary>
public sealed class the_state_decides
{
    private static readonly Dictionary<string, ReintegrationCase> Stages = new()
    {
        ["presented"] = Given.APresentedCase(), ["screening"] = Given.ACaseInScreening(), ["eligible"] = Given.AnEligibleCase(),
        ["notEligible"] = Given.ACaseInScreening().After(A.DenyEligibility(), Acting.Supervisor), ["registered"] = Given.ARegisteredCase(),
        ["planned"] = Given.APlannedCase(), ["active"] = Given.AnActiveCase(), ["followUp"] = Given.AGraduatedCase(), ["left"] = Given.ACaseThatLeft(),
        ["reinsertion"] = Given.AnAwardedCase(), ["suspended"] = Given.ASuspendedCase(), ["closed"] = Given.AClosedCase(), ["deceased"] = Given.ADeceasedCase(),
        ["diverted"] = Given.APresentedCase().Diverted(),
        ["revoked"] = Given.AnActiveCase().After(A.RevokeEligibility(), Acting.Supervisor),
        ["joined"] = Given.AJoinedCase(),
    };

    private const string Live = "registered reinsertion planned active suspended";

    public static TheoryData<object, string> Ways => new()
    {
        { A.RequestAgeAssessment(), $"presented screening eligible notEligible {Live} followUp left revoked joined closed deceased" },
        { A.RecordAgeDetermination(), $"presented screening eligible notEligible {Live} followUp left revoked joined closed deceased" },
        { A.OpenScreening(), "presented" },
        { A.ConfirmEligibility(), "screening" },
        { A.DenyEligibility(), "screening" },
        { A.GrantConsent(), $"eligible {Live}" },
        { A.RegisterParticipant(), "eligible" },
        { A.AssignCaseworker(), Live },
        { A.ApprovePlan(), Live },
        { A.RecordMilestoneAchieved() with { Milestone = "M2" }, "planned active" },
        { A.RecordFollowUpVisit(), $"{Live} followUp" },
        { A.RecordMissedVisit() with { NextDue = new(2025, 2, 1) }, $"{Live} followUp" },
        { A.ProposeTransfer(), Live },
        { A.GraduateParticipant(), "active" },
        { A.RecordDeparture(), Live },
        { A.ReopenCase(), "left followUp closed" },
        { A.AwardReinsertionPackage(), "registered planned active suspended" },
        { A.DraftPlan(), Live },
        { A.RevisePlan(), "planned active" },
        { A.RecordBusinessPlan(), "planned active" },
        { A.AwardStartUpGrant(), "planned active" },
        { A.MakeServiceReferral(), $"{Live} followUp" },
        { A.RecordContactAttempt(), $"{Live} followUp" },
        { A.AssessReRecruitmentRisk(), $"{Live} followUp" },
        { A.RecordReconciliationMeasure(), $"{Live} followUp" },
        { A.AnswerPsychosocialNeed(), $"{Live} followUp" },
        { A.RecordFeedback(), $"{Live} followUp left closed" },
        { A.SuspendReintegrationSupport(), "registered reinsertion planned active" },
        { A.ResumeReintegrationSupport(), "suspended" },
        { A.PrepareReturn(), Live },
        { A.RecordDeath(), $"presented screening eligible notEligible {Live} followUp left closed" },
        { A.CloseCase(), "left" },
        { A.CloseCase() with { Ground = ClosureGround.FollowUpEnded }, "followUp" },
        { A.HandOverToState(), $"{Live} followUp left closed" },
        { A.RecordAuthorityCheckOutcome(), $"screening eligible notEligible {Live}" },
        { A.RevokeEligibility(), $"eligible {Live}" },
        { A.LodgeEligibilityAppeal(), "notEligible" },
        { A.RaiseDuplicateSuspicion(), $"presented screening eligible notEligible {Live} followUp left revoked closed" },
        { A.CompleteProfile(), Live },
        { A.RecordSpecificNeed(), $"eligible {Live}" },
        { A.LinkDependant(), Live },
        { A.IssueProgrammeCard(), Live },
        { A.ProposeConsentOverride(), $"eligible {Live} followUp" },
    };

    [Theory, MemberData(nameof(Ways))]
    public void which_steps_lead_on(object command, string from) =>
        Stages.Where(stage => Decision.Take(command, stage.Value, Acting.Supervisor, A.Beside) is not { Refusal.Rule: null, Fact: null }).Select(stage => stage.Key)
            .ShouldBe(from.Split(' '), ignoreOrder: true);

    [Fact]
    public void that_somebody_whose_age_is_in_doubt_is_routed_from_anywhere() =>
        Stages.Where(stage => Decision.Take(A.RouteToChildProtection(), stage.Value.State is CaseState.Diverted ? stage.Value : stage.Value.InDoubt(), Acting.Supervisor, A.Beside).Fact is null)
            .Select(stage => stage.Key).ShouldBe(["diverted"]);
}
