using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed class nobody_overwrites_what_they_have_not_seen(ReintegrationHost service)
{
    [Fact]
    public async Task a_write_names_the_version_it_was_decided_on()
    {
        var presented = await service.APresentedCaseAsync();
        (await service.SendAsync(GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening()).Without("If-Match"))).ShouldBeProblem("precondition-missing", 428);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("\"7\"")]
    [InlineData("W/\"2\"")]
    [InlineData("2")]
    [InlineData("*")]
    public async Task a_version_that_is_not_the_last_is_stale(string ifMatch)
    {
        var screened = await service.ACaseInScreeningAsync();
        var problem = (await service.SendAsync(GivenOverHttp.Asking(Actor.Supervisor, screened, A.ConfirmEligibility()).With("If-Match", ifMatch))).ShouldBeProblem("stale", 412);
        problem.GetProperty("version").GetInt64().ShouldBe(2);
        (await service.EventsAsync(screened)).ShouldBe(2);
    }

    [Fact]
    public async Task of_many_writers_at_once_one_wins_and_the_others_hear_of_it()
    {
        var screened = await service.ACaseInScreeningAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => service.DoAsync(Actor.Supervisor, screened, A.ConfirmEligibility())));

        replies.Single(reply => reply.Status == 204).Version.ShouldBe(3);

        // Whoever read the version before the winner's commit and the state after it is refused by the state.
        foreach (var loser in replies.Where(reply => reply.Status is not 204 and not 409))
            loser.ShouldBeProblem("stale", 412).GetProperty("version").GetInt64().ShouldBe(3);
        (await service.EventsAsync(screened)).ShouldBe(3);
    }

    [Fact]
    public async Task a_read_says_which_version_it_shows()
    {
        var screened = await service.ACaseInScreeningAsync();
        (await service.SendAsync(Request.Get(Actor.Partner, screened.Url))).Version.ShouldBe(2);
    }
}
