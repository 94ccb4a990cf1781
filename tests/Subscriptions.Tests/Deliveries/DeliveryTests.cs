using System.Text;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting.Feeds;
using Concord.Subscriptions.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Concord.Subscriptions.Tests.Deliveries;

public sealed class an_event(SubscriptionsHost service)
{
    [Fact]
    public async Task arrives_as_a_cloud_event_under_its_own_id()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        await service.AnEndpointAsync(receiver, place);
        var told = (await service.TellAsync(place)).Single();
        await receiver.UntilTakenAsync(1);
        var got = receiver.Got.ShouldHaveSingleItem();
        got.Headers["Content-Type"].ShouldBe("application/cloudevents+json; charset=utf-8");
        (got.Id, got.Try).ShouldBe((told, 1));
        got.Said.GetProperty("id").GetGuid().ShouldBe(told);
        Encoding.UTF8.GetString(got.Body).ShouldBe((string?)await service.QueryAsync($"select event from subscriptions.merged where event_id = '{told}'"));
    }

    [Fact]
    public async Task comes_from_the_beginning_from_now_or_from_a_position()
    {
        await using var beginning = await TestReceiver.StartAsync();
        await using var now = await TestReceiver.StartAsync();
        await using var position = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var before = await service.TellAsync(place, 3);
        var second = (long)(await service.QueryAsync($"select position from subscriptions.merged where event_id = '{before[1]}'"))!;
        await service.AnEndpointAsync(beginning, place, command => command with { From = StartFrom.Beginning });
        await service.AnEndpointAsync(now, place);
        await service.AnEndpointAsync(position, place, command => command with { From = StartFrom.Position, Position = second });
        var after = await service.TellAsync(place, 2);
        await beginning.UntilTakenAsync(5);
        await now.UntilTakenAsync(2);
        await position.UntilTakenAsync(3);
        beginning.Got.Select(got => got.Id).ShouldBe([.. before, .. after]);
        now.Got.Select(got => got.Id).ShouldBe(after);
        position.Got.Select(got => got.Id).ShouldBe([before[2], .. after]);
    }

    [Fact, Shows("F-07")]
    public async Task reaches_only_whoever_may_see_it_and_asked_for_it()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var owner = Lives.Subscriber with { Id = "a-narrow-subscriber", Missions = ["BFA"], Areas = ["BF"] };
        var place = Lives.APlace();
        await service.AnEndpointAsync(receiver, place, command => command with { Types = [A.AlertIssued] }, owner);
        await service.TellAsync(place, mission: "MLI");
        await service.TellAsync("ML0101");
        await service.TellAsync(place: null);
        await service.TellAsync(place, type: A.AlertEnded);
        await service.TellAsync(place, channel: Channels.Strict);
        var theirs = (await service.TellAsync(place)).Single();
        await receiver.UntilTakenAsync(1);
        receiver.Got.ShouldHaveSingleItem().Id.ShouldBe(theirs);
    }

    [Fact]
    public async Task arrives_behind_any_number_that_nobody_asked_for()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var first = (await service.TellAsync(place)).Single();
        await service.TellAsync(Lives.APlace(), (2 * FeedTable.Stretch) + 1);
        var last = (await service.TellAsync(place)).Single();
        await service.AnEndpointAsync(receiver, place, command => command with { From = StartFrom.Beginning });
        await receiver.UntilTakenAsync(2);
        receiver.Got.Select(got => got.Id).ShouldBe([first, last]);
    }

    [Fact]
    public async Task of_the_strict_channel_reaches_whoever_held_its_scope()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        await service.AnEndpointAsync(receiver, place, command => command with { Strict = true }, Lives.StrictSubscriber);
        var (strict, general) = ((await service.TellAsync(place, channel: Channels.Strict)).Single(), (await service.TellAsync(place)).Single());
        await receiver.UntilTakenAsync(2);
        receiver.Got.Select(got => got.Id).ShouldBe([strict, general], ignoreOrder: true);
    }

    [Fact, Shows("F-17")]
    public async Task waits_in_an_ordered_endpoint_for_the_one_before_it()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        receiver.Does = (got, http) => Task.FromResult(http.Response.StatusCode = got.Said.GetProperty("data").GetProperty("number").GetInt32() % 4 == 2 && got.Try < 3 ? 500 : 204);
        await service.AnEndpointAsync(receiver, place);
        var told = await service.TellAsync(place, 10);
        await receiver.UntilTakenAsync(10);
        receiver.Taken.Select(got => got.Id).ShouldBe(told);
        receiver.Got.Select(got => got.Id).Distinct().ShouldBe(told, "none is tried before the one that failed");
        receiver.Got.GroupBy(got => got.Id).Where(tries => tries.Count() > 1).ShouldAllBe(tries => tries.Select(got => got.Try).SequenceEqual(new[] { 1, 2, 3 }));
        receiver.MostAtOnce.ShouldBe(1);
    }

    [Fact, Shows("F-17")]
    public async Task goes_beside_others_to_a_parallel_endpoint()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var (place, four) = (Lives.APlace(), new TaskCompletionSource());
        // Only when four are there at once does it answer any of them; one of them it takes at the second attempt.
        receiver.Does = async (got, http) =>
        {
            if (receiver.Got.Count >= 4)
                four.TrySetResult();
            await four.Task;
            http.Response.StatusCode = got.Said.GetProperty("data").GetProperty("number").GetInt32() == 2 && got.Try == 1 ? 500 : 200;
        };
        await service.AnEndpointAsync(receiver, place, command => command with { Mode = DeliveryMode.Parallel });
        var told = await service.TellAsync(place, 40);
        await receiver.UntilTakenAsync(40);
        receiver.Taken.Select(got => got.Id).ShouldBe(told, ignoreOrder: true);
        receiver.MostAtOnce.ShouldBeInRange(4, 16);
    }

    [Fact, Shows("F-16")]
    public async Task is_parked_when_it_is_never_taken_and_comes_when_its_owner_says_so()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        receiver.Does = (got, http) => Task.FromResult(http.Response.StatusCode = got.Said.GetProperty("data").GetProperty("number").GetInt32() <= 2 ? 400 : 200);
        var endpoint = await service.AnEndpointAsync(receiver, place);
        var told = await service.TellAsync(place, 3);
        await receiver.UntilTakenAsync(1);
        receiver.Got.Count(got => got.Id == told[0]).ShouldBe(4, "as often as the schedule says");
        var lag = await Patience.UntilAsync(() => service.LagAsync(endpoint), lag => lag.GetProperty("parked").GetInt64() == 2);
        lag.GetProperty("oldestUndelivered").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(-5));

        receiver.Does = (_, _) => Task.CompletedTask;
        endpoint = await service.AfterAsync(endpoint, new ResendEvents(Event: told[1]));
        await receiver.UntilTakenAsync(2);
        await Patience.UntilAsync(() => service.LagAsync(endpoint), lag => (lag.GetProperty("parked").GetInt64(), lag.GetProperty("waiting").GetInt64()) == (1, 0));
        await service.AfterAsync(endpoint, new ReplayParkedDeliveries());
        await receiver.UntilTakenAsync(3);
        receiver.Taken.Select(got => got.Id).ShouldBe([told[2], told[1], told[0]]);
        (await Patience.UntilAsync(() => service.LagAsync(endpoint), lag => lag.GetProperty("parked").GetInt64() == 0)).GetProperty("oldestUndelivered").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact, Shows("F-16")]
    public async Task goes_on_where_it_stood_after_a_receiver_was_gone()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        receiver.Does = (_, http) => Task.FromResult(http.Response.StatusCode = 410);
        var endpoint = await service.AnEndpointAsync(receiver, place);
        var told = await service.TellAsync(place, 2);
        await service.UntilAsync(endpoint, "disabled");
        (await service.ShowAsync(endpoint)).GetProperty("endpoint").GetProperty("disabled").GetString().ShouldBe("gone");
        receiver.Got.Count.ShouldBe(1);

        receiver.Does = (_, _) => Task.CompletedTask;
        await service.AfterAsync(endpoint with { Version = 3 }, new EnableEndpoint());
        await receiver.UntilTakenAsync(2);
        receiver.Taken.Select(got => got.Id).ShouldBe(told);
    }

    [Fact]
    public async Task is_not_lost_while_a_receiver_is_down()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var endpoint = await service.AnEndpointAsync(receiver, place, command => command with { Mode = DeliveryMode.Parallel });
        await receiver.StopAsync();
        var told = await service.TellAsync(place, 5);
        await Patience.UntilAsync(() => service.AttemptsAsync(endpoint, "?outcome=failed"), attempts => attempts.Count >= 5);
        await receiver.ServeAsync();
        if ((await service.LagAsync(endpoint)).GetProperty("parked").GetInt64() > 0 || receiver.Taken.Count() < 5)
            await service.AfterAsync(endpoint, new ReplayParkedDeliveries());
        await Patience.UntilAsync(() => Task.FromResult(receiver.Taken.Select(got => got.Id).Distinct().Count()), taken => taken == told.Count);
    }

    [Fact]
    public async Task is_not_sent_where_a_receiver_leads_elsewhere()
    {
        await using var receiver = await TestReceiver.StartAsync();
        await using var elsewhere = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        receiver.Does = (_, http) =>
        {
            http.Response.Redirect(elsewhere.Url, permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        };
        var endpoint = await service.AnEndpointAsync(receiver, place);
        await service.TellAsync(place);
        (await Patience.UntilAsync(() => service.AttemptsAsync(endpoint), attempts => attempts.Count >= 1))[^1].GetProperty("status").GetInt32().ShouldBe(308);
        elsewhere.Got.ShouldBeEmpty();
    }

    [Fact]
    public async Task waits_as_long_as_a_busy_receiver_asks()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        receiver.Does = (got, http) =>
        {
            http.Response.StatusCode = got.Try == 1 ? 429 : 200;
            http.Response.Headers.RetryAfter = "2";
            return Task.CompletedTask;
        };
        var endpoint = await service.AnEndpointAsync(receiver, place);
        await service.TellAsync(place);
        await receiver.UntilTakenAsync(1);
        var attempts = await Patience.UntilAsync(() => service.AttemptsAsync(endpoint), attempts => attempts.Count == 2);
        (attempts[0].GetProperty("at").GetDateTimeOffset() - attempts[1].GetProperty("at").GetDateTimeOffset()).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task is_given_up_on_for_now_where_a_receiver_says_nothing_for_twenty_seconds()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var (place, never) = (Lives.APlace(), new TaskCompletionSource());
        receiver.Does = (got, _) => got.Try == 1 ? never.Task : Task.CompletedTask;
        var endpoint = await service.AnEndpointAsync(receiver, place);
        await service.TellAsync(place);
        await receiver.UntilTakenAsync(1);
        (await Patience.UntilAsync(() => service.AttemptsAsync(endpoint), attempts => attempts.Count == 2))[1].GetProperty("said").GetString().ShouldBe("no answer within 20 seconds");
        never.SetResult();
    }
}
