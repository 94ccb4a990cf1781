using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Reintegration.Tests.Properties;

/// <summary>What holds in every life that a case can have, however people try.</summary>
public sealed class in_every_life
{
    [Fact]
    public void no_child_and_nobody_whose_age_is_in_doubt_goes_on() => Always((_, moment) =>
        moment.Before is null or { AgeStatus: AgeStatus.Adult } || moment.Fact is null
            or AgeAssessmentRequested or AgeDetermined or CandidateRoutedToChildProtection or CaseTransferDeclined or CaseTransferCancelled
            or ConsentRefused or ConsentNarrowed or ConsentWithdrawn or RoutingAcknowledged or DeathReported or DeathNotConfirmed or ParticipantDied);

    [Fact]
    public void a_case_with_child_protection_is_touched_no_more_but_to_say_that_it_arrived() => Always((_, moment) => moment.Before?.State is not CaseState.Diverted || moment.Fact is null or RoutingAcknowledged);

    [Fact]
    public void a_case_that_was_joined_or_revoked_goes_nowhere_but_to_child_protection() => Always((_, moment) =>
        moment.Before?.State is not (CaseState.Joined or CaseState.EligibilityRevoked) || moment.After.State == moment.Before.State || moment.After.State is CaseState.Diverted || moment.Fact is DuplicateResolved or JoinedCaseSeparated);

    [Fact]
    public void while_a_suspicion_is_open_nobody_is_found_eligible_and_nobody_graduates() => Always((_, moment) =>
        moment.Before is not { Suspicions.Count: > 0 } || moment.Fact is not (EligibilityConfirmed or EligibilityAppealDecided { Result: EligibilityAppealResult.Upheld } or ParticipantGraduated));

    [Fact]
    public void whoever_raised_a_suspicion_did_not_resolve_it() => Always((life, moment) => moment.Fact is not DuplicateResolved resolved
        || life.Select(earlier => earlier.Fact).OfType<DuplicateSuspected>().Last(suspected => suspected.OtherCase == resolved.OtherCase).RaisedBy != resolved.Resolver);

    [Fact]
    public void nobody_who_decided_first_sat_on_the_panel() => Always((life, moment) => moment.Fact is not EligibilityAppealDecided decided
        || !decided.Panel.Intersect(life.Select(earlier => earlier.Fact).SelectMany(fact => fact switch { ScreeningOpened opened => [opened.Interviewer], EligibilityDenied denied => new[] { denied.Verifier }, _ => [] })).Any());

    [Fact]
    public void nobody_is_eligible_against_the_word_of_the_competent_authority() => Always((_, moment) =>
        moment.Fact is not (EligibilityConfirmed or EligibilityAppealDecided { Result: EligibilityAppealResult.Upheld }) || moment.Before!.AuthorityAnswer is not { Outcome: AuthorityCheck.Indication });

    [Fact]
    public void two_people_override_a_consent_for_three_days_at_most() => Always((_, moment) => moment.Fact is not ConsentOverridden overridden
        || (overridden.ProposedBy != overridden.ApprovedBy && overridden.Until - moment.Attempt.Act.OccurredAt <= TimeSpan.FromHours(72)));

    [Fact]
    public void exactly_one_office_is_responsible_from_screening_on() => Always((life, moment) =>
        (moment.After.Office is not null) == life.Any(earlier => earlier.Fact is ScreeningOpened));

    [Fact]
    public void an_offer_is_to_another_office_and_while_the_participant_is_in_the_programme() => Always((_, moment) =>
        moment.After.TransferTo is null || (moment.After.TransferTo != moment.After.Office && Guards.Live.Contains(moment.After.State)));

    [Fact]
    public void only_the_responsible_office_or_a_supervisor_acts_and_the_other_only_answers() => Always((_, moment) =>
        moment.Fact is not (FollowUpVisitConducted or MilestoneAchieved or ParticipantLeftProgramme or CaseTransferProposed)
        || moment.Attempt.Act.Office == moment.Before!.Office || (moment.Attempt.Act.Role == "supervisor" && moment.Fact is not CaseTransferProposed));

    [Fact]
    public void whoever_interviewed_neither_confirmed_nor_denied() => Always((life, moment) => moment.Fact switch
    {
        EligibilityConfirmed confirmed => confirmed.Verifier != Interviewer(life),
        EligibilityDenied denied => denied.Verifier != Interviewer(life),
        _ => true,
    });

    [Fact]
    public void nobody_is_registered_without_having_been_found_eligible_and_having_consented() => Always((life, moment) =>
        moment.Fact is not ParticipantRegistered || (life.Any(earlier => earlier.Fact is EligibilityConfirmed or EligibilityAppealDecided { Result: EligibilityAppealResult.Upheld }) && life.Any(earlier => earlier.Fact is ConsentGranted)));

    [Fact]
    public void sharing_stops_with_the_withdrawal_of_consent_until_it_is_granted_anew() => Always((life, moment) =>
        moment.Fact is not ConsentWithdrawn { Recipients: [] } withdrawn || Enum.GetValues<RecipientKind>().All(recipient =>
            withdrawn.Purposes.All(purpose => moment.After.Consents.MayShare(purpose, recipient, moment.Attempt.Act.Day) is { Rule: "R-13" })));

    [Fact]
    public void nobody_graduates_without_a_plan_that_somebody_else_approved() => Always((life, moment) =>
        moment.Fact is not ParticipantGraduated graduated
        || (life.All(earlier => earlier.Fact is not CaseworkerAssigned assigned || assigned.Caseworker != graduated.Approver) && life.Any(earlier => earlier.Fact is ReintegrationPlanApproved plan && plan.Approver != earlier.Before!.Caseworker)));

    [Fact]
    public void plans_are_numbered_without_a_gap() => Always((life, moment) => moment.Fact is not (ReintegrationPlanApproved or ReintegrationPlanRevised)
        || moment.After.PlanVersion == life.Count(earlier => earlier.Fact is ReintegrationPlanApproved or ReintegrationPlanRevised));

    [Fact]
    public void a_refusal_says_what_to_do_and_names_a_rule_that_binds_the_command() => Always((_, moment) =>
        moment.Refusal is null || (moment.Refusal.Detail.EndsWith('.')
            && (moment.Refusal.Rule is not { } rule || Rules.All.Single(known => known.Id == rule).Binds.Contains(moment.Attempt.Command.GetType().Name))));

    [Fact]
    public void a_replay_comes_to_the_same_case() => Always(life =>
        Text(Fold.Of<ReintegrationCase>(life.Select(moment => moment.Fact).OfType<object>())) == Text(life[^1].After));

    [Fact]
    public void the_views_show_what_the_rules_see() => Always(life =>
    {
        var facts = life.Select(moment => moment.Fact).OfType<object>().ToList();
        var (@case, details, entry) = (life[^1].After, Fold.Of<CaseDetails>(facts), Fold.Of<CaseloadEntry>(facts));
        return (@case.State, @case.Office, @case.Caseworker, @case.TransferTo, @case.AgeStatus, @case.LeftFor) == (details.State, details.Office, details.Caseworker, details.TransferTo, details.AgeStatus, details.LeftFor)
            && (@case.Suspicions.Count, !@case.Suspicions.IsEmpty, @case.Profiles, @case.Dependants) == (details.Suspicions.Count, details.SuspectedDuplicate, details.ProfileVersion, details.Dependants.Count)
            && (@case.State, @case.Office, @case.Caseworker) == (entry.State, entry.Office, entry.Caseworker);
    });

    [Fact]
    public void there_are_lives_that_reach_every_state_and_hold_every_fact()
    {
        var moments = Life.Lives.Generator.Sample(2000).SelectMany(life => life.Moments()).ToList();
        moments.Select(moment => moment.After.State).Distinct().ShouldBe(Enum.GetValues<CaseState>(), ignoreOrder: true);
        moments.Select(moment => moment.Fact?.GetType()).OfType<Type>().Distinct().ShouldBe(
            typeof(CandidatePresented).Assembly.GetTypes().Where(type => type.Namespace == typeof(CandidatePresented).Namespace && type.IsDefined(typeof(Hosting.FactAttribute), inherit: false) && !OfReactions.Contains(type)), ignoreOrder: true);
    }

    // Nobody commands these: they follow from what was heard, from what a provider answers, or from the clock, and are shown there.
    private static readonly Type[] OfReactions = [typeof(SafetyCheckAsked), typeof(SafetyChecked), typeof(RoutingUnacknowledged), typeof(RoutingOverdue), typeof(ServiceReferralMoved)];

    private static string Interviewer(IEnumerable<Lived> life) => life.Select(moment => moment.Fact).OfType<ScreeningOpened>().Last().Interviewer;

    private static string Text(ReintegrationCase @case) => JsonSerializer.Serialize(@case with { Achieved = [] }) + string.Join(',', @case.Achieved.Order());

    private static void Always(Func<Lived[], bool> holds) =>
        Prop.ForAll(Life.Lives, life => holds([.. life.Moments()])).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static void Always(Func<IReadOnlyList<Lived>, Lived, bool> holds) => Always(life => Enumerable.Range(0, life.Length).All(at => holds(new ArraySegment<Lived>(life, 0, at + 1), life[at])));
}
