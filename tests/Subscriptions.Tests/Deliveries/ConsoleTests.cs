using Concord.Harness;
using Concord.Subscriptions.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Subscriptions.Tests.Deliveries;

public sealed class the_owner_of_an_endpoint(SubscriptionsHost service)
{
    [Fact]
    public async Task lets_it_rest_and_go_on()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var endpoint = await service.AfterAsync(await service.AnEndpointAsync(receiver, place), A.PauseEndpoint());
        var told = await service.TellAsync(place, 2);
        await Patience.WhileAsync(() => Task.FromResult(receiver.Got.Count), got => got == 0, seconds: 2);
        (await service.LagAsync(endpoint)).GetProperty("behind").GetInt64().ShouldBeGreaterThanOrEqualTo(2);
        await service.AfterAsync(endpoint, new ResumeEndpoint());
        await receiver.UntilTakenAsync(2);
        receiver.Got.Select(got => got.Id).ShouldBe(told);
    }

    [Fact, Shows("F-18")]
    public async Task has_one_a_range_or_everything_since_then_sent_again()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var endpoint = await service.AnEndpointAsync(receiver, place);
        var told = await service.TellAsync(place, 4);
        await receiver.UntilTakenAsync(4);
        await Patience.UntilAsync(() => service.AttemptsAsync(endpoint), attempts => attempts.Count == 4);
        var first = (long)(await service.QueryAsync($"select position from subscriptions.merged where event_id = '{told[0]}'"))!;

        endpoint = await AgainAsync(new(Event: told[2]), [told[2]]);
        endpoint = await AgainAsync(new(From: first, To: first + 1), [told[0], told[1]]);
        await AgainAsync(new(Since: DateTimeOffset.UtcNow.AddMinutes(-10)), told);

        async Task<StandingRecord> AgainAsync(ResendEvents asked, IReadOnlyList<Guid> expected)
        {
            var before = receiver.Got.Count;
            var after = await service.AfterAsync(endpoint, asked);
            await receiver.UntilTakenAsync(before + expected.Count);
            receiver.Got.Skip(before).Select(got => got.Id).ShouldBe(expected);
            return after;
        }
    }

    [Fact, Shows("F-18")]
    public async Task has_again_what_it_asks_for_while_it_is_on_its_way()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var endpoint = await service.AnEndpointAsync(receiver, place);
        var told = await service.TellAsync(place, 1);
        await Patience.UntilAsync(() => service.AttemptsAsync(endpoint), attempts => attempts.Count == 1);
        var onItsWay = new TaskCompletionSource();
        receiver.Does = (_, _) => onItsWay.Task;
        endpoint = await service.AfterAsync(endpoint, new ResendEvents(Event: told[0]));
        await Patience.UntilAsync(() => Task.FromResult(receiver.Got.Count), got => got == 2);
        await service.AfterAsync(endpoint, new ResendEvents(Event: told[0]));
        onItsWay.SetResult();
        await receiver.UntilTakenAsync(3);
    }

    [Fact]
    public async Task has_a_test_sent_that_says_nothing_once()
    {
        await using var receiver = await TestReceiver.StartAsync();
        receiver.Does = (_, http) => Task.FromResult(http.Response.StatusCode = 500);
        var endpoint = await service.AnEndpointAsync(receiver, Lives.APlace());
        await service.AfterAsync(endpoint, new SendTest());
        var tried = (await Patience.UntilAsync(() => service.AttemptsAsync(endpoint), attempts => attempts.Count == 1)).Single();
        (tried.GetProperty("status").GetInt32(), tried.GetProperty("next").ValueKind, tried.GetProperty("position").ValueKind).ShouldBe((500, System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null));
        receiver.Got.Single().Said.GetProperty("type").GetString().ShouldBe("org.concord.subscriptions.test.v1");
        receiver.Got.Single().Said.GetProperty("data").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task reads_what_was_tried_page_by_page_without_what_is_not_text()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        receiver.Does = (got, http) =>
        {
            http.Response.StatusCode = got.Try == 1 ? 503 : 200;
            return http.Response.WriteAsync("not\u001b[31m now\u202e\n" + new string('x', 5000));
        };
        var endpoint = await service.AnEndpointAsync(receiver, place);
        await service.TellAsync(place, 3);
        await receiver.UntilTakenAsync(3);
        var attempts = await Patience.UntilAsync(() => service.AttemptsAsync(endpoint), attempts => attempts.Count == 6);
        attempts.Select(attempt => attempt.GetProperty("number").GetInt64()).ShouldBeInOrder(SortDirection.Descending);
        var said = attempts[^1].GetProperty("said").GetString()!;
        (said.Length, said[..13]).ShouldBe((200, "not [31m now "));
        attempts[^1].GetProperty("next").GetDateTimeOffset().ShouldBeGreaterThan(attempts[^1].GetProperty("at").GetDateTimeOffset());
        (await service.AttemptsAsync(endpoint, "?outcome=failed")).Count.ShouldBe(3);
        (await service.AttemptsAsync(endpoint, $"?event={attempts[0].GetProperty("event").GetString()}")).Count.ShouldBe(2);

        var page = await service.SendAsync(Request.Get(Lives.Subscriber, $"{endpoint.Url}/attempts?limit=4"));
        var rest = (await service.SendAsync(Request.Get(Lives.Subscriber, page.Headers["Link"].Split('>')[0].TrimStart('<')))).ShouldShow().GetProperty("items");
        rest.EnumerateArray().Select(attempt => attempt.GetProperty("number").GetInt64()).ShouldBe(attempts.Skip(4).Select(attempt => attempt.GetProperty("number").GetInt64()));
        (await service.SendAsync(Request.Get(Lives.Subscriber, $"{endpoint.Url}/attempts?after=nonsense"))).ShouldPointAt("query:after");
    }

    [Fact]
    public async Task gives_it_up_and_nothing_more_is_sent()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var endpoint = await service.AfterAsync(await service.AnEndpointAsync(receiver, place), new RemoveEndpoint());
        await service.TellAsync(place);
        await Patience.WhileAsync(() => Task.FromResult(receiver.Got.Count), got => got == 0, seconds: 2);
        (await service.ShowAsync(endpoint)).GetProperty("channels").EnumerateArray().ShouldBeEmpty();
        (await service.QueryAsync($"select count(*) from subscriptions.lanes where endpoint = '{endpoint.Id}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task is_overruled_by_those_who_oversee()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var endpoint = await service.AfterAsync(await service.AnEndpointAsync(receiver, Lives.APlace()), A.DisableEndpoint(), by: Actor.Supervisor);
        (await service.DoAsync(Lives.Subscriber, endpoint, new EnableEndpoint())).ShouldBeRefusedBy("F-07");
    }

    [Fact]
    public async Task is_the_only_one_for_whom_it_is_there()
    {
        var endpoint = await service.APendingEndpointAsync(Lives.Subscriber);
        var other = Lives.Subscriber with { Id = "another-subscriber" };
        (await service.SendAsync(Request.Get(other, endpoint.Url))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(other, $"{endpoint.Url}/attempts"))).ShouldBeProblem("not-found", 404);
        (await service.DoAsync(other, endpoint, new RemoveEndpoint())).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(other, $"{Lives.Root}/endpoints"))).Body.ShouldNotContain($"{endpoint.Id}");
    }

    [Fact]
    public async Task finds_its_address_in_no_log_and_no_trace()
    {
        using var heard = new Overheard();
        await using var host = await service.StartAsync(web => web.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(heard)));
        await using var receiver = await TestReceiver.StartAsync();
        receiver.Does = (got, http) => Task.FromResult(http.Response.StatusCode = got.Try == 1 ? 500 : 200);
        var place = Lives.APlace();
        await service.AnEndpointAsync(receiver, place, command => command with { Url = $"{receiver.Url}?token=very-secret-indeed" });
        await service.TellAsync(place, 20);
        await receiver.UntilTakenAsync(20);
        heard.Count.ShouldBeGreaterThan(0);
        heard.Holding(["very-secret-indeed"]).ShouldBeEmpty();
    }
}
