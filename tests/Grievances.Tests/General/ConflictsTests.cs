using Concord.Grievances.General;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Grievances.Tests.General;

/// <summary>Whoever is accused, related or decided earlier has no part in it.</summary>
public sealed class conflicts_of_interest
{
    private static readonly Act Conflicted = Acting.By(Actor.Supervisor with { Id = "a-cousin" });

    public static TheoryData<object> Commands =>
    [
        A.AcknowledgeReceipt(), A.TriageGrievance(), A.DeclareConflict() with { Person = "somebody" }, A.AssignHandler(), A.AskComplainant(), A.RecordComplainantReply(), A.ProposeOutcome(), A.ApproveOutcome(),
        A.CommunicateOutcome(), A.RecordComplainantResponse(), A.CloseGrievance(), A.ReopenGrievance(), A.WithdrawGrievance(), A.LodgeAppeal(), A.SeatAppealPanel(), A.DecideAppeal(),
    ];

    private static Grievance AConflict(Grievance grievance) => grievance.After(A.DeclareConflict(), Acting.Supervisor);

    [Theory, MemberData(nameof(Commands)), Shows("GR-08")]
    public void keep_a_person_from_every_step_also_where_a_system_acts_for_them(object command) =>
        Decide.Take(command, AConflict(Given.AGrievanceUnderReview()), Conflicted).Refusal.ShouldBeBy("GR-08");

    [Fact, Shows("GR-08")]
    public void keep_a_person_from_seeing_it()
    {
        var grievance = AConflict(Given.AGrievanceUnderReview());
        grievance.IsSeenBy(Conflicted.Caller).ShouldBeFalse();
        grievance.IsSeenBy(Acting.Supervisor.Caller).ShouldBeTrue();
    }

    [Fact, Shows("GR-08")]
    public void keep_whoever_is_named_from_the_very_beginning() =>
        Given.AReceivedGrievance(A.SubmitGrievance() with { NamedStaff = ["a-cousin"] }).IsSeenBy(Conflicted.Caller).ShouldBeFalse();

    [Fact, Shows("GR-08")]
    public void keep_a_person_from_being_named_handler_or_seated_on_a_panel()
    {
        Decide.Take(A.AssignHandler() with { Handler = "a-cousin" }, AConflict(Given.AnAdmissibleGrievance()), Acting.Supervisor).Refusal.ShouldBeBy("GR-08");
        Decide.Take(A.SeatAppealPanel() with { Members = ["a-cousin", "an-elder"] }, AConflict(Given.AnAppeal()), Acting.Supervisor).Refusal.ShouldBeBy("GR-08");
    }

    [Fact, Shows("GR-08")]
    public void keep_earlier_deciders_from_deciding_again()
    {
        var again = Given.AClosedGrievance().After(A.ReopenGrievance(), Acting.Supervisor);
        Decide.Take(A.AssignHandler(), again, Acting.Supervisor).Refusal.ShouldBeBy("GR-08");
        Decide.Take(A.AssignHandler() with { Handler = "an-approver" }, again, Acting.Supervisor).Refusal.ShouldBeBy("GR-08");
        var proposed = again.After(A.AssignHandler() with { Handler = "a-newcomer" }, Acting.Supervisor).After(A.ProposeOutcome(), Acting.By(Actor.Caseworker with { Id = "a-newcomer" }));
        Decide.Take(A.ApproveOutcome(), proposed, Given.Approver).Refusal.ShouldBeBy("GR-08");
        Decide.Take(A.ApproveOutcome(), proposed, Acting.Supervisor).Refusal.ShouldBeNull();
    }

    [Fact]
    public void take_the_handling_away_from_the_handler_with_what_they_proposed() =>
        Given.AProposedOutcome().After(A.DeclareConflict() with { Person = "a-caseworker" }, Acting.Supervisor).ShouldSatisfyAllConditions(
            grievance => grievance.Handler.ShouldBeNull(), grievance => grievance.State.ShouldBe(GrievanceState.Admissible));

    [Fact, Shows("GR-06")]
    public void leave_somebody_who_answers_for_it()
    {
        var grievance = new[] { "a-supervisor", "a-manager", "a-head" }.Aggregate(Given.AnAdmissibleGrievance(), (before, person) => before.After(A.DeclareConflict() with { Person = person }, Given.Handler));
        Decide.Take(A.DeclareConflict() with { Person = "an-inspector" }, grievance, Given.Handler).Refusal.ShouldBeBy("GR-06");
    }
}

public sealed class conflicts_of_interest_over_http(GrievancesHost service)
{
    [Fact, Shows("GR-08")]
    public async Task make_the_grievance_its_clocks_and_its_complainant_vanish()
    {
        var cousin = Actor.Supervisor with { Id = "a-cousin" };
        var grievance = await service.AReceivedGrievanceAsync().After(service, Actor.Caseworker, A.DeclareConflict());
        var (clock, complainant) = (await service.AClockAsync(grievance), await service.AComplainantAsync(grievance));

        foreach (var url in (string[])[grievance.Url, clock.Url, $"{GivenOverHttp.Base}/history/{grievance.Id}", $"{GivenOverHttp.Base}/history/{clock.Id}", $"{GivenOverHttp.Base}/history/{complainant.Id}"])
        {
            (await service.SendAsync(Request.Get(Actor.Supervisor, url))).Status.ShouldBe(200, url);
            (await service.SendAsync(Request.Get(cousin, url))).ShouldBeProblem("not-found", 404);
        }

        (await service.DoAsync(cousin, grievance, A.AssignHandler())).ShouldBeProblem("not-found", 404);
        await Patience.UntilAsync(() => service.SendAsync(Request.Get(Actor.Supervisor, $"{StandingGrievance.Grievances}?limit=200")), found => found.Body.Contains(grievance.Id.ToString()));
        await Patience.UntilAsync(() => service.SendAsync(Request.Get(cousin, $"{StandingGrievance.Grievances}?limit=200")), found => found.Status == 200 && !found.Body.Contains(grievance.Id.ToString()));
        (await service.SendAsync(Request.Get(cousin, $"{GivenOverHttp.Base}/clocks?limit=200"))).ShouldShow().ToString().ShouldNotContain(clock.Id.ToString());
    }

    [Fact, Shows("GR-08")]
    public async Task reach_a_person_for_whom_a_system_acts()
    {
        var grievance = await service.AReceivedGrievanceAsync().After(service, Actor.Caseworker, A.DeclareConflict());
        var system = Actor.Supervisor with { Id = "a-system", IsPerson = false, Scopes = [.. Actor.Supervisor.Scopes, Scopes.ActFor] };
        var request = Request.Command(system, $"{grievance.Url}/acknowledge-receipt", A.AcknowledgeReceipt()).Seen(grievance.Version).With("Concord-On-Behalf-Of", "a-cousin");
        (await service.SendAsync(request)).ShouldBeRefusedBy("GR-08");
    }
}
