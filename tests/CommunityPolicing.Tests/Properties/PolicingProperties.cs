using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Support;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.CommunityPolicing.Tests.Properties;

/// <summary>What holds in every life that a package of support can have.</summary>
public sealed class in_every_life_of_a_package
{
    private static readonly string[] Items = ["solar-lamp", "women-desk", "bicycle", "rifle"];

    private static Arbitrary<Attempt[]> Lives { get; } = Life.Lives(
        [
            Life.By("ann", Roles.Supervisor, A.AssessDueDiligence()), Life.By("bob", Roles.Supervisor, A.ApproveSupport()), Life.By("cid", Roles.Caseworker, A.DeliverSupportItem()),
            Life.By("bob", Roles.Supervisor, A.SuspendSupport() with { Ground = SupportSuspension.Review }), Life.By("ann", Roles.Supervisor, A.AssessDueDiligence()), Life.By("bob", Roles.Supervisor, A.ResumeSupport()),
        ],
        Gen.OneOf(
            from risk in Gen.Elements(Enum.GetValues<SupportRiskBand>()) from open in Gen.Elements(true, false) from agreed in Gen.Elements(Items)
            select (object)new AssessDueDiligence(risk, open ? [MitigationDuty.MonitoringVisits] : [], [agreed]),
            Gen.Constant<object>(A.ApproveSupport()),
            from item in Gen.Elements(Items) from quantity in Gen.Choose(1, 9) select (object)new DeliverSupportItem(item, quantity),
            from ground in Gen.Elements(Enum.GetValues<SupportSuspension>()) select (object)new SuspendSupport(ground),
            Gen.Constant<object>(new SupportSuspended(SupportSuspension.Review, Request.Instant, Request.Instant.AddHours(72))),
            Gen.Constant<object>(A.ResumeSupport())),
        Roles.Supervisor, Roles.Caseworker);

    [Fact]
    public void nothing_is_given_while_it_is_paused_or_before_due_diligence_that_holds() => Always((life, moment) => moment.Fact is not SupportItemDelivered delivered
        || (moment.Before.State is not SupportState.Suspended
            && life.Select(earlier => earlier.Fact).OfType<DueDiligenceCompleted>().LastOrDefault() is { Risk: not SupportRiskBand.Prohibitive } assessment
            && assessment.On <= delivered.On && delivered.On <= assessment.On.AddMonths(12)
            && life.Any(earlier => earlier.Fact is SupportApproved)));

    [Fact]
    public void nothing_is_given_that_harms_or_that_was_not_asked_for() => Always((life, moment) => moment.Fact is not SupportItemDelivered delivered
        || (delivered.Item is "solar-lamp" or "women-desk" && life.Select(earlier => earlier.Fact).OfType<SupportItemDelivered>().Where(other => other.Item == delivered.Item).Sum(other => other.Quantity) <= 20));

    [Fact]
    public void nobody_approves_what_they_assessed() => Always((life, moment) =>
        (moment.Fact switch { SupportApproved approved => approved.Approver, SupportResumed resumed => resumed.Approver, _ => null }) is not { } approver
        || life.All(earlier => earlier.Fact is not DueDiligenceCompleted completed || completed.Assessor != approver));

    [Fact]
    public void a_review_is_followed_by_due_diligence_before_anything_goes_on() => Always((life, moment) => moment.Fact is not SupportResumed
        || life.Reverse().Skip(1).TakeWhile(earlier => earlier.Fact is not SupportSuspended).Any(earlier => earlier.Fact is DueDiligenceCompleted)
        || life.Select(earlier => earlier.Fact).OfType<SupportSuspended>().Last().Ground is not SupportSuspension.Review);

    [Fact]
    public void the_views_show_what_the_rules_see() => Always((life, moment) => Facts(life) is var facts
        && Fold.Of<SupportDetails>(facts).State == moment.After.State && Fold.Of<SupportEntry>(facts).State == moment.After.State);

    [Fact]
    public void there_are_lives_that_reach_every_state() =>
        Lives.Generator.Sample(500).SelectMany(Moments).Select(moment => moment.After.State).Distinct().ShouldBe(Enum.GetValues<SupportState>(), ignoreOrder: true);

    private static IReadOnlyList<Moment<SupportPackage>> Moments(Attempt[] life) =>
        Life.Of(Given.ARequestedPackage(), life, (package, _) => package.State is SupportState.Approved or SupportState.Delivering);

    private static IEnumerable<object> Facts(IReadOnlyList<Moment<SupportPackage>> life) => life.Select(moment => moment.Fact).OfType<object>().Prepend(RequestSupportEndpoint.Request(A.RequestSupport()));

    private static void Always(Func<IReadOnlyList<Moment<SupportPackage>>, Moment<SupportPackage>, bool> holds) => Prop.ForAll(Lives, life => Moments(life) is var moments
        && Enumerable.Range(0, moments.Count).All(at => holds([.. moments.Take(at + 1)], moments[at]))).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
}

/// <summary>What holds in every life that a promise can have.</summary>
public sealed class in_every_life_of_a_promise
{
    private static Arbitrary<Attempt[]> Lives { get; } = Life.Lives(
        [Life.By("ann", Roles.Committee, A.AcceptCommitment()), Life.By("ann", Roles.Committee, A.ReportCommitmentDelivery()), Life.By("bob", Roles.Committee, A.ConfirmCommitment())],
        Gen.Elements<object>(A.AcceptCommitment(), A.DeclineCommitment(), A.ReportCommitmentDelivery(), A.ConfirmCommitment(), A.ContestCommitment(), A.RenegotiateCommitment(), new CommitmentMissed(new(2027, 6, 1))),
        Roles.Committee, Roles.Caseworker);

    [Fact]
    public void it_is_never_confirmed_by_anybody_who_spoke_for_the_owner() => Always((life, moment) =>
        (moment.Fact switch { CommitmentConfirmed confirmed => confirmed.By, CommitmentContested contested => contested.By, _ => null }) is not { } community
        || life.All(earlier => (earlier.Fact switch { CommitmentAccepted accepted => accepted.By, CommitmentDeclined declined => declined.By, CommitmentDelivered delivered => delivered.By, _ => null }) != community));

    [Fact]
    public void it_is_confirmed_only_after_it_was_accepted_and_delivered_since_it_was_last_renegotiated() => Always((life, moment) =>
        moment.Fact is not CommitmentConfirmed || life.Reverse().TakeWhile(earlier => earlier.Fact is not CommitmentRenegotiated).ToList() is var since
        && since.Exists(earlier => earlier.Fact is CommitmentAccepted) && since.Exists(earlier => earlier.Fact is CommitmentDelivered));

    [Fact]
    public void the_ledger_shows_what_the_rules_see() => Always((life, moment) => Facts(life) is var facts
        && Fold.Of<CommitmentDetails>(facts).State == moment.After.State && Fold.Of<CommitmentEntry>(facts) is var line && line.State == moment.After.State
        && (line.ConfirmedOn is not null) == (line.State is CommitmentState.Confirmed));

    [Fact]
    public void there_are_lives_that_reach_every_state() =>
        Lives.Generator.Sample(800).SelectMany(Moments).Select(moment => moment.After.State).Distinct().ShouldBe(Enum.GetValues<CommitmentState>(), ignoreOrder: true);

    private static IReadOnlyList<Moment<Commitment>> Moments(Attempt[] life) => Life.Of(Given.ACommitment(CommitmentOwner.Community), life, (commitment, _) => commitment.State is CommitmentState.Accepted);

    private static IEnumerable<object> Facts(IReadOnlyList<Moment<Commitment>> life) => life.Select(moment => moment.Fact).OfType<object>()
        .Prepend(MakeCommitmentEndpoint.Make(A.MakeCommitment(CommitmentOwner.Community), Given.AnActiveForum(), Acting.Committee));

    private static void Always(Func<IReadOnlyList<Moment<Commitment>>, Moment<Commitment>, bool> holds) => Prop.ForAll(Lives, life => Moments(life) is var moments
        && Enumerable.Range(0, moments.Count).All(at => holds([.. moments.Take(at + 1)], moments[at]))).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
}

/// <summary>What holds in every life that an incident can have.</summary>
public sealed class in_every_life_of_an_incident
{
    private static Arbitrary<Attempt[]> Lives { get; } = Life.Lives(
        [
            Life.By("ann", Roles.Caseworker, A.ScreenIncident()), Life.By("ann", Roles.Caseworker, A.CorroborateIncident()), Life.By("bob", Roles.Supervisor, A.VerifyIncident()),
            Life.By("ann", Roles.Caseworker, A.AssignIncidentResponse() with { Due = new(2028, 1, 1) }), Life.By("ann", Roles.Caseworker, A.RecordResponse()), Life.By("ann", Roles.Caseworker, A.FeedBackToCommunity()), Life.By("ann", Roles.Caseworker, A.CloseIncident()),
        ],
        Gen.OneOf(
            Gen.Frequency((1, Gen.Constant<object>(A.RouteToSpecialist())), (12, Gen.Constant<object>(A.FeedBackToCommunity()))),
            from child in Gen.Elements(IncidentScreeningAnswer.No, IncidentScreeningAnswer.No, IncidentScreeningAnswer.Yes) select (object)(A.ScreenIncident() with { ChildConcerned = child }),
            from source in Gen.Elements(Enum.GetValues<IncidentSource>()) from independent in Gen.Elements(true, true, false) select (object)new CorroborateIncident(source, independent),
            from basis in Gen.Elements(Enum.GetValues<IncidentVerificationBasis>()) select (object)new VerifyIncident(basis),
            Gen.Elements<object>(A.RefuteIncident(), A.AssignIncidentResponse(), A.RecordResponse(), A.CloseIncident(), A.CloseIncident() with { Untold = ClosedUntold.UnsafeToSay })),
        Roles.Caseworker, Roles.Supervisor);

    [Fact]
    public void what_counts_as_verified_was_earned_and_not_taken_back() => Always((life, moment) => Fold.Of<IncidentEntry>(Facts(life)).Verification is not IncidentStanding.Verified
        || (life.Select(earlier => earlier.Fact).LastOrDefault(fact => fact is IncidentVerified or IncidentRefuted or IncidentRoutedToSpecialist) is IncidentVerified
            && (life.Count(earlier => earlier.Fact is IncidentCorroborated) >= 1 || life.Any(earlier => earlier.Fact is IncidentCorroborated { Source: IncidentSource.TrainedMonitor }))));

    [Fact]
    public void it_is_counted_as_what_the_rules_hold_of_it_and_never_once_a_specialist_has_it() => Always((life, moment) =>
        IncidentIndicatorEndpoint.Counts([Fold.Of<CountedIncident>(Facts(life))], new(2030, 12, 31)) is var counted
        && (moment.After.State is IncidentState.WithSpecialist ? counted.Count == 0 : counted.Single().Codes["verification"] == Stages.Name(moment.After.Standing)));

    [Fact]
    public void nothing_follows_once_a_specialist_has_it_and_nothing_precedes_screening_but_that() => Always((life, moment) => moment.Fact is null
        || (moment.Before.State is not IncidentState.WithSpecialist && (moment.Before.State is not (IncidentState.Reported or IncidentState.ToBeRouted) || moment.Fact is IncidentScreened or IncidentRoutedToSpecialist)));

    [Fact]
    public void it_is_closed_only_with_feedback_or_a_reason() => Always((life, moment) =>
        moment.Fact is not IncidentClosed closed || closed.Untold is not null || life.Any(earlier => earlier.Fact is IncidentFedBackToCommunity));

    [Fact]
    public void the_views_show_what_the_rules_see() => Always((life, moment) => Facts(life) is var facts && (moment.After.State, moment.After.Standing) is var stands
        && (Fold.Of<IncidentDetails>(facts) is var details && (details.State, details.Verification) == stands) && (Fold.Of<IncidentEntry>(facts) is var line && (line.State, line.Verification) == stands));

    [Fact]
    public void there_are_lives_that_reach_every_state() =>
        Lives.Generator.Sample(800).SelectMany(Moments).Select(moment => moment.After.State).Append(IncidentState.Reported).Distinct().ShouldBe(Enum.GetValues<IncidentState>(), ignoreOrder: true);

    private static IReadOnlyList<Moment<SafetyIncident>> Moments(Attempt[] life) => Life.Of(Given.AnIncident(), life, (_, _) => false);

    private static IEnumerable<object> Facts(IReadOnlyList<Moment<SafetyIncident>> life) => life.Select(moment => moment.Fact).OfType<object>().Prepend(ReportIncidentEndpoint.Report(A.ReportIncident(), Fold.Stream, Acting.Partner));

    private static void Always(Func<IReadOnlyList<Moment<SafetyIncident>>, Moment<SafetyIncident>, bool> holds) => Prop.ForAll(Lives, life => Moments(life) is var moments
        && Enumerable.Range(0, moments.Count).All(at => holds([.. moments.Take(at + 1)], moments[at]))).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
}
