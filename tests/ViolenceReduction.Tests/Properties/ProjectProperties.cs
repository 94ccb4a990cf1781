using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.ViolenceReduction.Projects;
using Concord.ViolenceReduction.Views;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.ViolenceReduction.Tests.Properties;

/// <summary>What holds in every life that a grant can have, however people try.</summary>
public sealed class in_every_life
{
    private static readonly Money Nothing = A.Cfa(0);

    [Fact]
    public void the_tranches_make_the_agreement() => Always((_, moment) => moment.After.Agreed is not { } agreed || Money.Sum("XOF", moment.After.Tranches.Select(tranche => tranche.Amount)) == agreed);

    [Fact]
    public void released_withheld_and_to_be_released_make_the_agreement() => Always((_, moment) => moment.After.Agreed is not { } agreed
        || Funds.Of(agreed, moment.After.Tranches, Nothing) is var funds && funds.Released + funds.Withheld + funds.ToRelease == agreed && funds.Spent + funds.Unspent == funds.Released);

    [Fact]
    public void no_more_is_released_than_agreed_and_no_more_spent_than_released() => Always((life, moment) =>
        Sum(life, (TrancheReleased released) => released.Amount) is var released && released == moment.After.Tranches.Released("XOF")
        && (moment.After.Agreed is not { } agreed || released <= agreed) && moment.After.Tranches.Spent("XOF") <= released);

    [Fact]
    public void held_money_is_never_released() => Always((life, moment) => moment.Fact is not TrancheReleased released
        || (Open(life.Take(life.Count - 1)) == 0 && life.All(earlier => earlier.Fact is not TrancheWithheld withheld || withheld.Number != released.Number)));

    [Fact]
    public void no_money_moves_while_a_project_stands_still_or_has_ended() => Always((_, moment) => moment.Fact is not TrancheReleased || moment.Before.State is ProjectState.Contracted or ProjectState.Implementing);

    [Fact]
    public void a_tranche_is_released_once_and_in_order_after_the_report_before() => Always((life, moment) => moment.Fact is not TrancheReleased released
        || (life.Count(earlier => earlier.Fact is TrancheReleased other && other.Number == released.Number) == 1
            && Enumerable.Range(1, released.Number - 1).All(number => life.Any(earlier => earlier.Fact is TrancheReportAccepted accepted && accepted.Number == number || earlier.Fact is TrancheWithheld withheld && withheld.Number == number))));

    [Fact]
    public void whoever_proposed_releases_or_accepts_is_somebody_else() => Always((life, _) =>
    {
        var releasers = life.Select(moment => moment.Fact).OfType<TrancheReleased>().Select(released => released.Releaser).ToHashSet();
        var accepters = life.Select(moment => moment.Fact).OfType<TrancheReportAccepted>().Select(accepted => accepted.Accepter).ToHashSet();
        return !releasers.Overlaps(accepters) && !releasers.Contains("a-partner") && !accepters.Contains("a-partner");
    });

    [Fact]
    public void money_is_released_to_a_partner_cleared_on_the_day() => Always((_, moment) => moment.Fact is not TrancheReleased || moment.Before.ClearedUntil >= moment.Attempt.Act.Day);

    [Fact]
    public void an_accepted_report_was_visited_by_somebody_else_than_the_partner() => Always((life, moment) => moment.Fact is not TrancheReportAccepted accepted
        || life.Any(earlier => earlier.Fact is MonitoringVisitConducted visit && visit.Tranche == accepted.Number && visit.Visitor != "a-partner"));

    [Fact]
    public void a_close_settles_every_franc() => Always((_, moment) => moment.Fact is not ProjectClosed closed
        || (closed.Released - closed.Spent == closed.Returned && moment.After.Tranches.All(tranche => tranche.State is TrancheState.ReportAccepted or TrancheState.Withheld)));

    [Fact]
    public void a_closed_project_takes_nothing_but_evaluations() => Always((_, moment) => moment.Before.State is not ProjectState.Closed || moment.Fact is null or EvaluationRecorded);

    [Fact]
    public void a_refusal_says_what_to_do_and_names_a_rule_that_binds_the_command() => Always((_, moment) => moment.Refusal is null
        || (moment.Refusal.Detail.EndsWith('.') && (moment.Refusal.Rule is not { } rule || Rules.All.Single(known => known.Id == rule).Binds.Contains(moment.Attempt.Command.GetType().Name))));

    [Fact]
    public void the_views_show_what_the_rules_see() => Always(life =>
    {
        object[] facts = [SubmitProposalEndpoint.Submitted(A.SubmitProposal(Fold.Stream), Acting.Partner), .. life.Select(moment => moment.Fact).OfType<object>()];
        var (project, details, entry) = (Fold.Of<CvrProject>(facts), Fold.Of<ProjectDetails>(facts), Fold.Of<ProjectEntry>(facts));
        return project.State == details.State && project.State == entry.State && project.Concerns.Hold() == details.MoneyIsHeld
            && JsonSerializer.Serialize(project.Tranches) == JsonSerializer.Serialize(details.Tranches);
    });

    [Fact]
    public void there_are_lives_in_which_money_flows_is_held_is_withheld_and_is_settled()
    {
        var facts = Life.Lives.Generator.Sample(600).SelectMany(life => life.Moments()).Select(moment => moment.Fact?.GetType()).ToHashSet();
        new[] { typeof(GrantAgreementSigned), typeof(TrancheReleased), typeof(TrancheReportAccepted), typeof(TrancheWithheld), typeof(HarmConcernRaised), typeof(HarmConcernResolved), typeof(ProjectSuspended),
            typeof(ProjectResumed), typeof(ProjectClosed), typeof(ProjectTerminated), typeof(EvaluationRecorded) }.Where(fact => !facts.Contains(fact)).ShouldBeEmpty();
    }

    private static Money Sum<T>(IEnumerable<Lived> life, Func<T, Money> amount) => Money.Sum("XOF", life.Select(moment => moment.Fact).OfType<T>().Select(amount));

    private static int Open(IEnumerable<Lived> life) => life.Select(moment => moment.Fact).ToList() is var facts
        ? facts.OfType<HarmConcernRaised>().Count(raised => raised.Severity is HarmSeverity.High && !facts.OfType<HarmConcernResolved>().Any(resolved => resolved.Concern == raised.Concern)) : 0;

    private static void Always(Func<Lived[], bool> holds) => Prop.ForAll(Life.Lives, life => holds([.. life.Moments()])).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static void Always(Func<IReadOnlyList<Lived>, Lived, bool> holds) => Always(life => Enumerable.Range(0, life.Length).All(at => holds(new ArraySegment<Lived>(life, 0, at + 1), life[at])));
}
