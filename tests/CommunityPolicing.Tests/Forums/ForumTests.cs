using Concord.CommunityPolicing.Forums;
using Concord.Contracts;
using Concord.Harness;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Tests.Forums;

public sealed class charter_forum_decides
{
    [Fact, Shows("PO-01")]
    public void that_police_authority_and_community_all_get_a_seat()
    {
        foreach (var missing in new[] { new[] { "P1" }, ["A1"], ["W1", "Y1", "H1"] })
            Given.RefusalToOpen(A.CharterForum() with { Seats = [.. A.CharterForum().Seats.Where(seat => !missing.Contains(seat.Code))] }, Acting.Supervisor).ShouldBeBy("PO-01");
        Given.RefusalToOpen(A.CharterForum(), Acting.Supervisor).ShouldBeNull();
    }

    [Fact]
    public void that_no_two_seats_share_a_code() =>
        Given.RefusalToOpen(A.CharterForum() with { Seats = [.. A.CharterForum().Seats, new("P1", ForumGroup.Traders)] }, Acting.Supervisor).ShouldBeByState();

    [Fact]
    public void that_it_lies_where_whoever_charters_it_works() => Given.RefusalToOpen(A.CharterForum() with { Place = "ML0101" }, Acting.Supervisor).ShouldBeByState();
}

public sealed class fill_seat_decides
{
    [Fact]
    public void that_who_sits_there_is_sealed_under_their_own_number()
    {
        var (filled, member) = FillSeatEndpoint.Post(A.FillSeat("H1"), Given.AForum());
        var recorded = member.Events.Single().ShouldBeOfType<Concord.CommunityPolicing.Members.ForumMemberRecorded>();
        (filled.Member, recorded.Name.ShouldNotBeNull().Subject).ShouldBe((member.StreamId, member.StreamId));
        $"{filled} {recorded}".ShouldNotContain("Diallo");
    }

    [Fact]
    public void that_the_seat_is_of_the_charter_and_free()
    {
        var forum = Given.AForum();
        forum.Refusing(A.FillSeat("X9"), Acting.Caseworker).ShouldBeByState();
        forum.Refusing(A.FillSeat(), Acting.Caseworker).ShouldBeByState();
        forum.After(A.VacateSeat(), Acting.Caseworker).Refusing(A.FillSeat(), Acting.Caseworker).ShouldBeNull();
    }

    [Fact, Shows("PO-26")]
    public void that_a_seat_shows_nothing_of_what_its_member_was_before() =>
        typeof(ForumSeatFilled).GetProperties().Select(member => member.Name).ShouldBe(["Seat", "Member", "Sex", "AgeBand"], ignoreOrder: true);
}

public sealed class vacate_seat_decides
{
    [Fact]
    public void that_somebody_holds_it() => Given.AForum().Refusing(A.VacateSeat() with { Seat = "Y1" }, Acting.Caseworker).ShouldBeByState();

    [Fact]
    public void that_it_is_free_after() => Given.AForum().After(A.VacateSeat(), Acting.Caseworker).Held.ShouldNotContainKey("W1");
}

public sealed class hold_meeting_decides
{
    [Theory, Shows("PO-01")]
    [InlineData(ForumGroup.Police)]
    [InlineData(ForumGroup.LocalAuthority)]
    [InlineData(ForumGroup.Women)]
    public void that_it_was_quorate_only_with_police_authority_and_community(ForumGroup absent)
    {
        var meeting = A.HoldMeeting() with { Attendance = [.. A.HoldMeeting().Attendance.Where(attended => attended.Group != absent)] };
        Given.AForum().Refusing(meeting, Acting.Committee).ShouldBeBy("PO-01");
        Given.AForum().After(meeting with { Quorate = false }, Acting.Committee).LastQuorate.ShouldBe(false);
    }

    [Fact, Shows("PO-01")]
    public void that_women_hold_their_share_of_the_seats_or_met_on_their_own()
    {
        var men = Given.AForum().After(A.VacateSeat(), Acting.Caseworker);
        men.Refusing(A.HoldMeeting(), Acting.Committee).ShouldBeBy("PO-01");
        men.Refusing(A.HoldMeeting() with { WomenSessionOn = new(2025, 1, 30) }, Acting.Committee).ShouldBeBy("PO-01");
        men.Refusing(A.HoldMeeting() with { WomenSessionOn = new(2025, 1, 29) }, Acting.Committee).ShouldBeNull();
        men.Refusing(A.HoldMeeting() with { WomenSessionOn = new(2025, 1, 1) }, Acting.Committee).ShouldBeNull();
        men.Refusing(A.HoldMeeting() with { WomenSessionOn = new(2024, 12, 31) }, Acting.Committee).ShouldBeBy("PO-01");
    }

    [Theory, Shows("PO-01")]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void that_thirty_of_a_hundred_is_the_share(int men, bool quorate)
    {
        var seats = Enumerable.Range(1, men + 3).Select(number => new PlannedSeat($"S{number}", ForumGroup.Residents)).ToList();
        var forum = Fold.Of<Forum>(CharterForumEndpoint.Charter(A.CharterForum() with { Seats = seats }));
        foreach (var seat in seats)
            forum = forum.After(A.FillSeat(seat.Code, seats.IndexOf(seat) < 3 ? Sex.Female : Sex.Male), Acting.Caseworker);
        (forum.Refusing(A.HoldMeeting(), Acting.Committee) is null).ShouldBe(quorate);
    }

    [Fact, Shows("PO-02")]
    public void that_nobody_armed_is_there_unless_it_is_minuted_why()
    {
        Given.AForum().Refusing(A.HoldMeeting() with { ArmedPersons = 2 }, Acting.Committee).ShouldBeBy("PO-02");
        Given.AForum().Refusing(A.HoldMeeting() with { ArmedPersons = 2, ArmedFor = ArmedPresence.EscortThroughDanger }, Acting.Committee).ShouldBeNull();
        Given.AForum().Refusing(A.HoldMeeting() with { ArmedFor = ArmedPresence.EscortThroughDanger }, Acting.Committee).ShouldBeBy("PO-02");
    }

    [Fact]
    public void that_a_suspended_forum_does_not_meet() => Given.AForum().After(A.SuspendForum(), Acting.Supervisor).Refusing(A.HoldMeeting(), Acting.Committee).ShouldBeByState();
}

public sealed class suspend_forum_decides
{
    [Fact]
    public void that_it_is_reviewed_later() => Given.AForum().Refusing(A.SuspendForum() with { ReviewOn = new(2025, 1, 15) }, Acting.Supervisor).ShouldBeByState();

    [Fact]
    public void that_it_goes_on_as_it_was()
    {
        Given.AForum().After(A.SuspendForum(), Acting.Supervisor).After(A.ReactivateForum(), Acting.Supervisor).State.ShouldBe(ForumState.Chartered);
        Given.AnActiveForum().After(A.SuspendForum(), Acting.Supervisor).After(A.ReactivateForum(), Acting.Supervisor).State.ShouldBe(ForumState.Active);
        Given.AForum().Refusing(A.ReactivateForum(), Acting.Supervisor).ShouldBeByState();
    }
}

public sealed class what_is_kept_of_meetings_promises_and_plans
{
    [Fact, Shows("PO-03")]
    public void names_nobody_but_who_holds_a_seat()
    {
        var facts = typeof(Rules).Assembly.GetTypes().Where(type => type.IsDefined(typeof(Concord.Hosting.FactAttribute), inherit: false) && type.Namespace!.Split('.')[^1] is "Forums" or "Members" or "Commitments" or "SafetyPlans").ToList();
        facts.Count.ShouldBeGreaterThan(15);
        facts.SelectMany(DataClasses.Of).Where(member => member.IsSealed).Select(member => member.Path).ShouldBe(["name"]);
    }

    [Fact, Shows("PO-03")]
    public void has_no_room_for_a_sentence()
    {
        foreach (var promise in new[] { "Ask Amadou", "arrest-Amadou-Barry!", "a", new string('a', 61) })
            new System.ComponentModel.DataAnnotations.RegularExpressionAttribute("^[a-z][a-z0-9-]{1,59}$").IsValid(promise).ShouldBeFalse();
        Given.ASafetyPlan().RefusingToPublish(A.PublishPlanSummary() with { Languages = ["Amadou is suspected"] }, Acting.Caseworker).ShouldBeBy("PO-03");
    }
}

public sealed class a_forum_over_http(CommunityPolicingHost service)
{
    [Fact]
    public async Task lives_from_its_charter_to_a_plan()
    {
        var forum = await service.AForumWithPromisesAsync();
        var suspended = await Task.FromResult(forum).After(service, Actor.Supervisor, A.SuspendForum()).After(service, Actor.Supervisor, A.ReactivateForum()).After(service, Actor.Caseworker, A.VacateSeat());

        var details = await service.DetailsAsync(suspended, Actor.Committee);
        details.GetProperty("state").GetString().ShouldBe("active");
        details.GetProperty("seats").EnumerateArray().Count(seat => seat.TryGetProperty("holder", out var holder) && holder.ValueKind == System.Text.Json.JsonValueKind.Object).ShouldBe(1);
        details.GetProperty("commitments").GetArrayLength().ShouldBe(3);
        (await service.HistoryAsync(forum)).ShouldBe(["forum-chartered", "forum-seat-filled", "forum-seat-filled", "forum-meeting-held", "forum-took-commitment", "forum-took-commitment", "forum-took-commitment",
            "forum-suspended", "forum-reactivated", "forum-seat-vacated"]);
        (await service.LineAsync(forum, "active")).GetProperty("lastQuorate").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task names_the_rule_that_refuses()
    {
        var forum = await service.AForumAsync();
        (await service.DoAsync(Actor.Committee, forum, A.HoldMeeting())).ShouldBeRefusedBy("PO-01");
        (await service.DoAsync(Actor.Committee, forum, A.HoldMeeting() with { Quorate = false, ArmedPersons = 3 })).ShouldBeRefusedBy("PO-02");
    }

    [Fact]
    public async Task seals_who_holds_a_seat()
    {
        var member = await service.AForumMemberAsync();
        ((string)(await service.QueryAsync($"select string_agg(data::text, '') from community_policing.mt_events where stream_id = '{member.Id}'"))!).ShouldNotContain("Diallo");
        (await service.SendAsync(Request.Get(Actor.Committee, member.Url))).ShouldBeProblem("forbidden", 403);
        (await service.SendAsync(Request.Get(Actor.Supervisor, member.Url))).Body.ShouldNotContain("Diallo");
        (await service.SendAsync(Request.Get(Actor.Supervisor, member.Url).For("case-management"))).Body.ShouldContain("Diallo");
    }

    [Fact]
    public async Task points_at_what_is_no_code()
    {
        var forum = await service.AnActiveForumAsync();
        (await service.DoAsync(Actor.Committee, forum, A.MakeCommitment() with { Promise = "Arrest Amadou" })).ShouldPointAt("/promise");
    }
}
