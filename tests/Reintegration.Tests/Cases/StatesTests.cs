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
        ["diverted"] = Given.APresentedCase().Diverted(),
        ["revoked"] = Given.AnActiveCase().After(A.RevokeEligibility(), Acting.Supervisor),
        ["joined"] = Given.AnActiveCase().Suspected().After(A.ResolveDuplicateSuspicion() with { Finding = DuplicateFinding.SamePerson, SurvivingCase = A.AnotherCase }, Acting.Supervisor),
    };

    private const string Live = "registered planned active";

    public static TheoryData<object, string> Ways => new()
    {
        { A.RequestAgeAssessment(), "presented screening eligible notEligible registered planned active followUp left revoked joined" },
        { A.RecordAgeDetermination(), "presented screening eligible notEligible registered planned active followUp left revoked joined" },
        { A.OpenScreening(), "presented" },
        { A.ConfirmEligibility(), "screening" },
        { A.DenyEligibility(), "screening" },
        { A.GrantConsent(), $"eligible {Live}" },
        { A.RegisterParticipant(), "eligible" },
        { A.AssignCaseworker(), Live },
        { A.ApprovePlan(), Live },
        { A.RecordMilestoneAchieved() with { Milestone = "M2" }, "planned active" },
        { A.RecordFollowUpVisit(), $"{Live} followUp" },
        { A.ProposeTransfer(), Live },
        { A.GraduateParticipant(), "active" },
        { A.RecordDeparture(), Live },
        { A.ReopenCase(), "left followUp" },
        { A.RecordAuthorityCheckOutcome(), $"screening eligible notEligible {Live}" },
        { A.RevokeEligibility(), $"eligible {Live}" },
        { A.LodgeEligibilityAppeal(), "notEligible" },
        { A.RaiseDuplicateSuspicion(), $"presented screening eligible notEligible {Live} followUp left revoked" },
        { A.CompleteProfile(), Live },
        { A.RecordSpecificNeed(), $"eligible {Live}" },
        { A.LinkDependant(), Live },
        { A.IssueProgrammeCard(), Live },
        { A.ProposeConsentOverride(), $"eligible {Live} followUp" },
    };

    [Theory, MemberData(nameof(Ways))]
    public void which_steps_lead_on(object command, string from) =>
        Stages.Where(stage => Given.Decide(command, stage.Value, Acting.Supervisor) is not { Refusal.Rule: null, Fact: null }).Select(stage => stage.Key)
            .ShouldBe(from.Split(' '), ignoreOrder: true);

    [Fact]
    public void that_somebody_whose_age_is_in_doubt_is_routed_from_anywhere() =>
        Stages.Where(stage => Given.Decide(A.RouteToChildProtection(), stage.Value.State is CaseState.Diverted ? stage.Value : stage.Value.InDoubt(), Acting.Supervisor).Fact is null)
            .Select(stage => stage.Key).ShouldBe(["diverted"]);
}
