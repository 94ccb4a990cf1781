using System.Text.Json;
using Concord.Grievances.Complainants;
using Concord.Harness;

namespace Concord.Grievances.Tests.Complainants;

public sealed class a_tracking_code(GrievancesHost service)
{
    private const string Url = $"{StandingGrievance.Grievances}/follow-up";
    private const string Messages = $"{GivenOverHttp.Base}/messages";

    [Fact]
    public async Task tells_how_the_concern_stands_and_what_was_asked()
    {
        var grievance = await service.AGrievanceUnderReviewAsync();
        (await AskAsync(grievance.Code)).GetProperty("nextDate").GetString().ShouldBe("2025-02-14");
        grievance = await Task.FromResult(grievance).After(service, Actor.Caseworker, A.AskComplainant());

        var progress = await AskAsync(grievance.Code);
        progress.GetProperty("state").GetString().ShouldBe("underReview");
        progress.GetProperty("nextDate").GetString().ShouldBe("2025-02-10");
        progress.GetProperty("questions")[0].GetString().ShouldBe(A.AskComplainant().Question);
        (await service.SendAsync(Request.Post(Actor.Partner, Url, A.FollowUp(grievance.Code)))).ShouldShow().GetProperty("questions")[0].GetProperty("withheld").GetString().ShouldBe("restricted");
    }

    [Theory]
    [InlineData("lower")]
    [InlineData("spaced")]
    [InlineData("bare")]
    public async Task is_known_however_it_is_read_out(string manner)
    {
        var code = (await service.AReceivedGrievanceAsync()).Code;
        await AskAsync(manner switch { "lower" => code.ToLowerInvariant(), "spaced" => code.Replace('-', ' '), _ => code.Replace("-", "") });
    }

    [Fact]
    public async Task leaves_a_message_that_whoever_works_on_it_finds_and_that_moves_no_clock()
    {
        var grievance = await service.AGrievanceUnderReviewAsync();
        var clock = await service.AClockAsync(grievance);
        var due = (await service.SendAsync(Request.Get(Actor.Supervisor, clock.Url))).ShouldShow().GetProperty("due").GetString();
        (await service.SendAsync(Request.Command(Actor.Partner, Messages, A.LeaveMessage(grievance.Code)))).ShouldHaveDone(201, version: 1);

        (await service.SendAsync(Request.Get(Actor.Caseworker, grievance.Url).For("case-management"))).ShouldShow().GetProperty("messages")[0].GetProperty("text").GetString().ShouldBe(A.LeaveMessage("").Text);
        (await AskAsync(grievance.Code)).GetProperty("messages")[0].GetString().ShouldBe(A.LeaveMessage("").Text);
        (await service.SendAsync(Request.Get(Actor.Supervisor, clock.Url))).ShouldShow().GetProperty("due").GetString().ShouldBe(due);
        (await service.QueryAsync("select count(*) from grievances.mt_events where data::text like '%asked who had complained%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task reaches_the_handlers_of_the_sensitive_track_after_the_concern_moved()
    {
        var grievance = await service.AReceivedGrievanceAsync().After(service, Actor.Supervisor, A.Moving());
        (await service.SendAsync(Request.Command(Actor.Partner, Messages, A.LeaveMessage(grievance.Code)))).ShouldHaveDone(201, version: 1);
        (await AskAsync(grievance.Code)).GetProperty("state").GetString().ShouldBe("moved");
        var report = await service.QueryAsync($"select data ->> 'report' from grievances.mt_events where stream_id = '{grievance.Id}' and type = 'grievance-moved'");
        (await service.SendAsync(Request.Get(Actor.Safeguarding, $"{GivenOverHttp.Base}/sensitive-reports/{report}").For("protection"))).ShouldShow().GetProperty("messages")[0].GetProperty("text").GetString().ShouldBe(A.LeaveMessage("").Text);
    }

    [Fact, Shows("GR-14")]
    public async Task that_is_wrong_finds_nothing_and_too_many_find_nothing_even_by_the_right_one()
    {
        var (guesser, grievance) = (Actor.Partner with { Id = $"a-guesser-{Guid.NewGuid():N}" }, await service.AReceivedGrievanceAsync());
        for (var at = 0; at < TrackingCodes.MostWrong; at++)
            (await service.SendAsync(Request.Post(guesser, Url, A.FollowUp($"22222-33333-44444-{at + 23:00000}".Replace('0', '2').Replace('1', '3'))))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Post(guesser, Url, A.FollowUp(grievance.Code)))).ShouldBeProblem("quota-exceeded", 429);
        (await service.SendAsync(Request.Command(guesser, Messages, A.LeaveMessage(grievance.Code)))).ShouldBeProblem("not-found", 404);
        await AskAsync(grievance.Code);
    }

    [Fact, Shows("GR-14")]
    public async Task of_another_mission_finds_nothing() =>
        (await service.SendAsync(Request.Post(Actor.Partner, Url, A.FollowUp((await service.AReceivedGrievanceAsync()).Code)).In("NER"))).ShouldBeProblem("not-found", 404);

    private async Task<JsonElement> AskAsync(string code) => (await service.SendAsync(Request.Post(Actor.Partner, Url, A.FollowUp(code)).For("case-management"))).ShouldShow();
}
