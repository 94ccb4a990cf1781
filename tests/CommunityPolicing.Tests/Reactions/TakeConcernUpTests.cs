using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.Reactions;
using Concord.Harness;

namespace Concord.CommunityPolicing.Tests.Reactions;

public sealed class take_concern_up_decides
{
    [Fact]
    public void that_it_is_taken_up_once()
    {
        var concern = A.ConcernRaised();
        var facts = TakeConcernUp.Decide(concern, standing: null, Acting.Oversight).ToList();
        facts.Select(fact => fact.GetType()).ShouldBe([typeof(ConductAllegationReceived), typeof(OversightTookConcernUp)]);
        TakeConcernUp.Decide(concern, Fold.Of<OversightCase>(facts), Acting.Oversight).ShouldBeEmpty();
    }

    [Fact]
    public void that_what_it_does_not_know_it_does_not_guess()
    {
        var received = (ConductAllegationReceived)TakeConcernUp.Decide(A.ConcernRaised(), standing: null, Acting.Oversight).First();
        (received.Unit, received.Rank, received.Source).ShouldBe((null, RankBand.Unknown, ConductSource.OtherContext));
    }
}

public sealed class a_concern_that_is_heard(CommunityPolicingHost service)
{
    [Fact, Shows("PO-18")]
    public async Task is_taken_up_once_and_answered_once_on_the_strict_channel_and_seen_by_the_oversight_alone()
    {
        var concern = A.ConcernRaised();
        await service.HearAsync(concern, times: 3);
        await service.HearAsync(concern);

        var allegation = new StandingRecord($"{GivenOverHttp.Base}/oversight-cases/{TakeConcernUp.CaseOf(concern.Concern)}", 2);
        (await service.DetailsAsync(allegation, Actor.Oversight)).GetProperty("concern").GetGuid().ShouldBe(concern.Concern);
        (await service.DoAsync(Actor.Oversight, allegation, A.ReferToOversightBody())).ShouldHaveDone(204, version: 3);
        await Patience.UntilAsync(() => service.WaitingAsync("grievances", concern.Concern), told => told == 1);

        foreach (var actor in new[] { Actor.Supervisor, Actor.Auditor, Actor.Safeguarding, Actor.Committee })
            (await service.SendAsync(Request.Get(actor, allegation.Url))).Status.ShouldBeOneOf(403, 404);
        ((string?)await service.QueryAsync($"""
            select string_agg(f.channel, ',') from community_policing.ledger_feed f join community_policing.ledger_leaves l on l.index = f.index
            join community_policing.mt_events e on e.id = l.event_id where e.stream_id = '{allegation.Id}'
            """)).ShouldBe("strict");
    }
}
