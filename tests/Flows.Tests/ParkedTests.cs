using System.Text.Json;
using Concord.Harness;
using Concord.Hosting.Neighbours;
using Concord.Platform.Demonstration.Neighbours;

namespace Concord.Flows.Tests;

/// <summary>What was told and can't be acted on stands aside, is seen, and is tried again or given up by a person.</summary>
[Collection(House.OverQueues)]
public class something_told_that_cannot_be_acted_on(House house)
{
    private const string Parked = "/v1/violence-reduction/parked";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task waits_aside_and_is_acted_on_once_its_cause_is_mended_and_a_person_has_it_tried_again()
    {
        await BreakAsync();
        var walk = house.Walk();
        var alert = await Alerts.PlayAsync(walk, "BF5602", Today, TestContext.Current.CancellationToken);
        var waiting = await WaitingAsync();
        waiting.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "version", "what", "by", "since", "fault", "state"], ignoreOrder: true, "nothing of what it says");
        (waiting.GetProperty("what").GetString(), waiting.GetProperty("by").GetString(), waiting.GetProperty("fault").GetString()).ShouldBe(("alert-issued", "transhumance", "reactionFailed"));

        // Tried again while its cause stands, it waits again.
        await DecideAsync(waiting, "replay-parked", "causePassed");
        var again = await WaitingAsync(version: 3);
        await MendAsync();
        await DecideAsync(again, "replay-parked", "causeMended");
        await Patience.UntilAsync(() => ProposedAsync(alert), proposed => proposed is 1L);

        (await ListAsync()).ShouldBeEmpty();
        var history = (await house.ViolenceReduction.SendAsync(new Request(HttpMethod.Get, $"/v1/violence-reduction/history/{waiting.GetProperty("id").GetString()}").As(Actor.Auditor))).ShouldShow().GetRawText();
        foreach (var fact in new[] { "told-parked", "parked-replayed", "told-parked-again", "a-supervisor" })
            history.ShouldContain(fact);
    }

    [Fact]
    public async Task is_given_up_for_a_reason_that_stays()
    {
        await BreakAsync();
        var alert = await Alerts.PlayAsync(house.Walk(), "BF5603", Today, TestContext.Current.CancellationToken);
        var waiting = await WaitingAsync();
        await DecideAsync(waiting, "discard-parked", "doneByHand");
        await MendAsync();

        await Patience.UntilAsync(() => house.QueryAsync($"select count(*) from violence_reduction_messages.wolverine_dead_letters where id = '{waiting.GetProperty("id").GetString()}'"), left => left is 0L);
        (await ListAsync()).ShouldBeEmpty();
        (await ProposedAsync(alert)).ShouldBe(0L);
        (await house.QueryAsync($"select data ->> 'reason' from violence_reduction.mt_events where stream_id = '{waiting.GetProperty("id").GetString()}' and type = 'parked-discarded'")).ShouldBe("DoneByHand");
        (await SendAsync(waiting, "replay-parked", "causeMended", seen: 2)).ShouldBeProblem("wrong-state", 409);
    }

    private async Task<JsonElement> WaitingAsync(int version = 1) =>
        (await Patience.UntilAsync(ListAsync, list => list.Any(parked => parked.GetProperty("version").GetInt32() == version))).Single(parked => parked.GetProperty("version").GetInt32() == version);

    private async Task<JsonElement[]> ListAsync() =>
        [.. (await house.ViolenceReduction.SendAsync(new Request(HttpMethod.Get, Parked).As(Actor.Supervisor))).ShouldShow().GetProperty("items").EnumerateArray()];

    private async Task DecideAsync(JsonElement parked, string what, string reason) =>
        (await SendAsync(parked, what, reason, parked.GetProperty("version").GetInt32())).ShouldHaveDone(204, version: parked.GetProperty("version").GetInt32() + 1);

    private Task<Reply> SendAsync(JsonElement parked, string what, string reason, int seen) =>
        house.ViolenceReduction.SendAsync(Request.Command(Actor.Supervisor, $"{Parked}/{parked.GetProperty("id").GetString()}/{what}", new { reason }).Seen(seen));

    private Task<object?> ProposedAsync(Met alert) =>
        house.QueryAsync($"select count(*) from violence_reduction.mt_events where stream_id = '{Neighbourhood.RecordOf("quick-action", Guid.Parse(alert.Id))}' and type = 'quick-action-proposed'");

    // A fault that doesn't pass by itself.
    private Task BreakAsync() => house.QueryAsync("""
        create or replace function violence_reduction.poison() returns trigger language plpgsql as $$ begin raise exception 'poison'; end $$;
        create or replace trigger poison before insert on violence_reduction.mt_events for each row when (new.type = 'quick-action-proposed') execute function violence_reduction.poison();
        """);

    private Task MendAsync() => house.QueryAsync("drop trigger if exists poison on violence_reduction.mt_events");
}

[Collection(BrokerHouse.OverTheBroker)]
public sealed class something_told_that_cannot_be_acted_on_over_the_broker(BrokerHouse house) : something_told_that_cannot_be_acted_on(house.OrSkip());
