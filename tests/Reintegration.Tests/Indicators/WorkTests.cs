using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests.Indicators;

public sealed class what_is_due
{
    private static readonly object[] Lived =
    [
        PresentCandidateEndpoint.Present(A.PresentCandidate(), Guid.NewGuid(), Acting.Partner),
        new ParticipantRegistered("R-1", "2024-1", "ff"),
        AwardReinsertionPackageEndpoint.Post(A.AwardReinsertionPackage(), Given.AnAccompaniedCase(), Acting.Supervisor, A.Scale),
        ApprovePlanEndpoint.Post(A.ApprovePlan(), Given.AnAccompaniedCase(), Acting.Supervisor),
        RecordFollowUpVisitEndpoint.Post(A.RecordFollowUpVisit(), Given.AnActiveCase()),
    ];

    [Fact]
    public void stands_in_order_until_it_is_done()
    {
        Fold.Of<CaseDues>(Lived).Due.Select(item => (item.Kind, item.On)).ShouldBe(
        [
            (DueKind.Instalment, new(2025, 2, 1)), (DueKind.Visit, new(2025, 3, 1)), (DueKind.Instalment, new(2025, 5, 1)), (DueKind.Milestone, new(2025, 6, 1)), (DueKind.Instalment, new(2025, 8, 1)), (DueKind.Milestone, new(2025, 9, 1)),
        ]);
        var done = Fold.Of<CaseDues>([.. Lived, DeliverReinsertionInstalmentEndpoint.Post(A.DeliverReinsertionInstalment(), Given.AnAwardedCase(), Acting.Caseworker), new MilestoneAchieved("M1", Track.Economic, Evidence.Visit)]);
        (done.FirstDue, done.Due.Count, done.State).ShouldBe((new DateOnly(2025, 3, 1), 4, CaseState.Active));
        var revised = Fold.After(done, RevisePlanEndpoint.Post(A.RevisePlan(), Given.AnActiveCase(), Acting.Supervisor));
        revised.Due.Where(item => item.Kind is DueKind.Milestone).Select(item => item.Of).ShouldBe(["M2", "M3"], ignoreOrder: true);
    }

    [Fact]
    public void ends_with_the_programme_and_follow_up_begins()
    {
        Fold.Of<CaseDues>([.. Lived, new ParticipantLeftProgramme(DepartureReason.MovedAway, LastContact: null)]).FirstDue.ShouldBeNull();
        var graduated = Fold.Of<CaseDues>([.. Lived, GraduateParticipantEndpoint.Post(A.GraduateParticipant(), Given.AReadyCase(), Acting.Supervisor)]);
        graduated.Due.Where(item => item.Kind is DueKind.PostProgrammeFollowUp).Select(item => item.On).ShouldBe([new(2025, 4, 15), new(2025, 7, 15), new(2026, 1, 15)]);
        graduated.Due.ShouldNotContain(item => item.Kind == DueKind.Milestone || item.Kind == DueKind.Instalment);
        Fold.After(graduated, RecordPostProgrammeFollowUpEndpoint.Post(A.RecordPostProgrammeFollowUp(), Given.AGraduatedCase())).Due.Count(item => item.Kind is DueKind.PostProgrammeFollowUp).ShouldBe(2);
    }

    [Fact]
    public void is_what_is_overdue_and_what_is_near_on_the_board_of_an_office()
    {
        var board = OfficeBoardEndpoint.Of([Fold.Of<CaseDues>(Lived)], new(2025, 2, 10), office: null);
        board.Due.Single(due => due.Kind is DueKind.Instalment).ShouldBe(new DueCount(DueKind.Instalment, Overdue: 1, Soon: 0));
        board.Due.Single(due => due.Kind is DueKind.Visit).ShouldBe(new DueCount(DueKind.Visit, Overdue: 0, Soon: 1));
        (board.States.Single(count => count.Cases > 0).State, board.WithoutCaseworker).ShouldBe((CaseState.Planned, 1));
    }
}

public sealed class the_work_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task is_listed_for_who_does_it_and_guards_whom_it_must()
    {
        var caseworker = $"cw-{Guid.NewGuid():N}"[..12];
        var visited = await service.ARegisteredCaseAsync().After(service, Actor.Supervisor, A.AssignCaseworker() with { Caseworker = caseworker }).After(service, Actor.Caseworker, A.RecordFollowUpVisit())
            .After(service, Actor.Caseworker, A.AssessReRecruitmentRisk() with { Band = RiskBand.High, ReviewBy = new(2025, 1, 20) });
        var entry = (await Patience.UntilAsync(async () => (await service.SendAsync(Request.Get(Actor.Caseworker, $"/v1/reintegration/worklist?caseworker={caseworker}"))).ShouldShow().GetProperty("items"),
            items => items.GetArrayLength() == 1 && items[0].GetProperty("due").GetArrayLength() == 2))[0];
        entry.GetProperty("case").GetGuid().ShouldBe(visited.Id);
        entry.GetProperty("place").GetString().ShouldBe("BF");
        entry.GetProperty("due").EnumerateArray().Select(item => item.GetProperty("kind").GetString()).ShouldBe(["riskReview", "visit"]);

        (await service.SendAsync(Request.Get(Actor.Caseworker, $"/v1/reintegration/worklist?caseworker={caseworker}&until=2025-01-31&kind=visit"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await service.SendAsync(Request.Get(Actor.Caseworker, $"/v1/reintegration/worklist?caseworker={caseworker}&kind=visit"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(1);
        (await service.SendAsync(Request.Get(Actor.Caseworker with { Areas = ["ML"] }, $"/v1/reintegration/worklist?caseworker={caseworker}"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task is_counted_for_an_office()
    {
        var office = $"OFF-{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        var there = Actor.Caseworker with { Office = office };
        await service.APresentedCaseAsync().After(service, there, A.OpenScreening());
        var board = await Patience.UntilAsync(async () => (await service.SendAsync(Request.Get(Actor.Supervisor, $"/v1/reintegration/indicators/office?office={office}"))).ShouldShow(),
            seen => seen.GetProperty("states").EnumerateArray().Any(state => state.GetProperty("cases").GetInt32() > 0));
        board.GetProperty("states").EnumerateArray().Single(state => state.GetProperty("cases").GetInt32() > 0).GetProperty("state").GetString().ShouldBe("screening");
    }
}
