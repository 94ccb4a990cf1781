using Concord.Contracts;
using Concord.Reintegration.Cases;
using Concord.Reintegration.ServiceReferrals;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Reintegration.Tests.Properties;

/// <summary>What holds of all that anybody is given, in every life.</summary>
public sealed class whatever_is_given
{
    private const string Currency = "XOF";

    [Fact]
    public void is_given_once() => Always(life =>
        life.Select(moment => moment.Fact).OfType<ReinsertionInstalmentDelivered>().Select(delivered => delivered.Number).ToList() is var numbers && numbers.Distinct().Count() == numbers.Count);

    [Fact]
    public void is_never_more_than_was_published_whatever_comes_between() => Always(life =>
        life.Select(moment => moment.Fact).OfType<ReinsertionPackageAwarded>().Select(awarded => awarded.Ceiling).DefaultIfEmpty(Money.Zero(Currency)).Max()!
        >= Money.Sum(Currency, life.Select(moment => moment.Fact).OfType<ReinsertionInstalmentDelivered>().Select(delivered => delivered.Amount)));

    [Fact]
    public void is_given_by_somebody_who_did_not_approve_it() => Always(life => life.All(moment => moment.Fact switch
    {
        ReinsertionInstalmentDelivered delivered => delivered.Deliverer != moment.Before!.Package!.Approver,
        GrantInstalmentPaid paid => paid.Payer != moment.Before!.Grant!.Approver,
        _ => true,
    }));

    [Fact]
    public void is_given_to_nobody_who_is_suspended_left_or_is_said_to_have_died() => Always(life => life.All(moment =>
        moment.Fact is not (ReinsertionInstalmentDelivered or GrantInstalmentPaid) || (moment.Before is { Death: null } before && before.State is CaseState.Registered or CaseState.Reinsertion or CaseState.Planned or CaseState.Active)));

    [Fact]
    public void ends_the_same_moment_when_somebody_leaves_or_dies() => Always(life => life.All(moment =>
        moment.After.State is not (CaseState.Left or CaseState.Deceased) || (moment.After.Package is not { IsOpen: true } && moment.After.Grant is null && !moment.After.Referrals.Exists(referral => referral.IsOpen))));

    [Fact]
    public void goes_on_in_parts_only_after_somebody_looked() => Always(life => life.All(moment =>
        moment.Fact is not GrantInstalmentPaid { Number: > 1 } || moment.Before!.Grant!.VisitedSince));

    [Fact]
    public void is_told_to_no_provider_without_consent() => Always(life => life.All(moment =>
        (moment.Fact is not ServiceReferralMade made || made.Slice.All(category => moment.Before!.Consents.MayShare(ConsentPurpose.Referral, made.Recipient, moment.Attempt.Act.Day, category) is null))
        && (moment.Fact is not (ConsentWithdrawn or ConsentNarrowed or ConsentRefused) || !moment.After.Referrals.Exists(referral => referral.State is ReferralState.Made && referral.IsRecalledBy(moment.After.Consents)))));

    [Fact]
    public void nobody_graduates_in_danger_or_unheard() => Always(life => life.All(moment =>
        moment.Fact is not ParticipantGraduated || (!moment.Before!.Risks.IsHigh() && moment.Before.WasHeard && moment.Before.Risks.Of(RiskKind.ReRecruitment) is not null)));

    [Fact]
    public void a_death_is_said_by_two() => Always(life => life.All(moment => moment.Fact is not ParticipantDied died || died.ConfirmedBy != moment.Before!.Death!.ReportedBy));

    [Fact]
    public void whoever_died_is_left_in_peace() => Always(life => life.All(moment =>
        moment.Before?.State is not CaseState.Deceased || moment.Fact is null or AgeAssessmentRequested or AgeDetermined or CandidateRoutedToChildProtection));

    [Fact]
    public void after_a_suspension_a_case_stands_where_it_stood() => Always(life => life.All(moment => moment.Fact is not ReintegrationSupportResumed || moment.After.State == moment.Before!.SuspendedFrom));

    private static void Always(Func<Lived[], bool> holds) => Prop.ForAll(Life.Lives, life => holds([.. life.Moments()])).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
}
