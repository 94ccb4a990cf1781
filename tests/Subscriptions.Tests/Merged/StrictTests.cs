using Concord.Contracts;
using Concord.Harness;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Tests.Merged;

public sealed class the_strict_channel(SubscriptionsHost service)
{
    [Fact, Shows("F-08")]
    public async Task answers_no_question_about_time_more_exactly_than_by_the_day()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var endpoint = await service.AnEndpointAsync(receiver, place, command => command with { Strict = true }, Lives.StrictSubscriber);
        var told = await service.TellAsync(place, 2, channel: Channels.Strict);
        await receiver.UntilTakenAsync(2);
        var first = (long)(await service.QueryAsync($"select position from subscriptions.merged where event_id = '{told[0]}'"))!;

        // Nothing was told since this very instant, and much this day.
        (await PositionAsync("/v1/feeds/strict/position", DateTimeOffset.UtcNow)).ShouldBeLessThan(first);
        await service.AfterAsync(endpoint, new ResendEvents(Since: DateTimeOffset.UtcNow, Strict: true), by: Lives.StrictSubscriber);
        await receiver.UntilTakenAsync(4);
        receiver.Taken.Skip(2).Select(got => got.Id).ShouldBe(told);
    }

    private async Task<long> PositionAsync(string path, DateTimeOffset at) =>
        (await service.SendAsync(Request.Get(Lives.StrictSubscriber, $"{path}?at={Uri.EscapeDataString(at.ToString("O"))}"))).ShouldShow().GetProperty("position").GetInt64();
}

/// <summary>A context that is added when the feed of all contexts stands already.</summary>
public sealed class a_context_that_comes_later(SubscriptionsHost service)
{
    [Fact]
    public async Task is_followed_from_its_beginning_and_the_others_go_on()
    {
        await service.QueryAsync("delete from subscriptions.followed where context = 'grievances'; update subscriptions.followed set position = 7 where context = 'transhumance'");
        service.Migrate();
        (await service.QueryAsync("select string_agg(context || ' ' || channel || ' ' || position, ', ' order by context, channel) from subscriptions.followed where context in ('grievances', 'transhumance')"))
            .ShouldBe("grievances general 0, grievances strict 0, transhumance general 7, transhumance strict 7");
    }
}
