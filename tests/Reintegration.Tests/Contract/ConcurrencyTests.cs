using Concord.Harness;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Participants;
using Marten;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task of_many_writers_at_once_one_wins_and_every_other_hears_that_it_was_late()
    {
        for (var round = 0; round < 10; round++)
        {
            var screened = await service.ACaseInScreeningAsync();
            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.DoAsync(Actor.Supervisor, screened, A.ConfirmEligibility())));

            replies.Single(reply => reply.Status == 204).Version.ShouldBe(3);
            foreach (var loser in replies.Where(reply => reply.Status != 204))
                loser.ShouldBeProblem("stale", 412).GetProperty("version").GetInt64().ShouldBe(3);
            (await service.EventsAsync(screened)).ShouldBe(3);
        }
    }

    [Fact]
    public async Task whoever_read_the_version_before_anothers_commit_and_the_events_after_it_was_late_as_well()
    {
        var screened = await service.ACaseInScreeningAsync();
        var confirming = GivenOverHttp.Asking(Actor.Supervisor, screened, A.ConfirmEligibility());
        var reply = await BetweenTwoReads.SendAsync(service, screened, confirming, new EligibilityDenied("2024-1", DenialReason.NotAssociated, new(2025, 2, 15), "another-supervisor"));

        reply.ShouldBeProblem("stale", 412).GetProperty("version").GetInt64().ShouldBe(3);
        (await service.EventsAsync(screened)).ShouldBe(3);
    }

    [Fact]
    public async Task a_fact_that_no_rule_asks_about_makes_a_new_version_as_well()
    {
        var screened = await service.ACaseInScreeningAsync();
        await using (var session = service.Host.Services.GetRequiredService<IDocumentStore>().LightweightSession("BFA"))
        {
            session.Events.Append(screened.Id, new ParticipantRecorded("BF5601", "a-partner", Personal.Of("Awa", screened.Id), FamilyName: null, [], BirthDate: null, Phone: null));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await service.DoAsync(Actor.Supervisor, screened, A.ConfirmEligibility())).ShouldBeProblem("stale", 412).GetProperty("version").GetInt64().ShouldBe(3);
        (await service.DoAsync(Actor.Supervisor, screened with { Version = 3 }, A.ConfirmEligibility())).ShouldHaveDone(204, version: 4);
    }

    [Fact]
    public async Task a_read_says_which_version_it_shows()
    {
        var screened = await service.ACaseInScreeningAsync();
        (await service.SendAsync(Request.Get(Actor.Partner, screened.Url))).Version.ShouldBe(2);
    }
}
