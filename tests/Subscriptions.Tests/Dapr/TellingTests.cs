using Concord.Contracts;
using Concord.Harness;
using Concord.Subscriptions.Dapr;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Subscriptions.Tests.Dapr;

/// <summary>What happens, told over the sidecar to whoever is inside the cluster.</summary>
public sealed class an_event_told_over_dapr(DaprHost service) : IClassFixture<DaprHost>
{
    private const string Topic = "concord.transhumance";

    [Fact]
    public async Task is_told_in_the_bytes_of_the_feed_and_in_its_order()
    {
        var told = await service.TellAsync("BF5601", 40);
        await service.Sidecar.UntilAsync(told);
        var got = service.Sidecar.On(Topic).Where(published => told.Contains(published.Id)).ToList();
        got.Select(published => published.Id).ShouldBe(told);
        got.ShouldAllBe(published => published.PubSub == TestSidecar.PubSub && published.ContentType == "application/cloudevents+json" && published.PartitionKey == $"{published.Id}");
        got[7].Text.ShouldBe((string?)await service.QueryAsync($"select event from subscriptions.merged where event_id = '{told[7]}'"));
    }

    [Theory]
    [InlineData("community-policing")]
    [InlineData("a-context-to-come")]
    public async Task is_told_on_the_topic_of_its_context(string context)
    {
        var told = (await service.TellAsync("BF5601", type: $"org.concord.{context}.alert-answered.v1")).Single();
        await service.Sidecar.UntilAsync([told]);
        service.Sidecar.On($"concord.{context}").Select(published => published.Id).ShouldContain(told);
    }

    [Fact, Shows("F-24")]
    public async Task is_not_told_where_it_is_strict_or_of_a_mission_that_nobody_named()
    {
        Guid[] kept = [(await service.TellAsync("BF5601", channel: Channels.Strict)).Single(), (await service.TellAsync("NE0801", mission: "NER")).Single()];
        var told = (await service.TellAsync("ML0101", mission: "MLI")).Single();
        await service.Sidecar.UntilAsync([told]);
        await ToldAsync();
        service.Sidecar.Broker.Select(published => published.Id).ShouldNotContain(kept[0]);
        service.Sidecar.Broker.Select(published => published.Id).ShouldNotContain(kept[1]);
    }

    [Fact]
    public async Task waits_for_a_sidecar_that_fails_and_is_neither_lost_nor_overtaken()
    {
        var failed = new HashSet<Guid>();
        service.Sidecar.Does = (published, http) => Task.FromResult(http.Response.StatusCode = published.Said.GetProperty("data").GetProperty("number").GetInt32() % 5 == 0 && failed.Add(published.Id) ? 500 : 204);
        var told = await service.TellAsync("BF5601", 12);
        await service.Sidecar.UntilAsync(told);
        service.Sidecar.Does = (_, _) => Task.CompletedTask;
        failed.Count.ShouldBe(2);
        service.Sidecar.Broker.Select(published => published.Id).Where(told.Contains).ShouldBe(told);
    }

    [Fact]
    public async Task waits_for_a_sidecar_that_hangs()
    {
        var hung = 0;
        service.Sidecar.Does = async (_, http) =>
        {
            if (Interlocked.Exchange(ref hung, 1) == 0)
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };
        var told = await service.TellAsync("BF5601", 3);
        await service.Sidecar.UntilAsync(told);
        service.Sidecar.Does = (_, _) => Task.CompletedTask;
        service.Sidecar.Broker.Select(published => published.Id).Where(told.Contains).ShouldBe(told);
    }

    [Fact]
    public async Task waits_for_a_sidecar_that_is_restarted_and_that_is_said_in_one_sentence()
    {
        using var heard = new Overheard();
        await ToldAsync();
        await service.Sidecar.StopAsync();
        await using var other = await service.StartAsync(web => web.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(heard)));
        var told = await service.TellAsync("BF5601", 30);
        await Patience.UntilAsync(() => Task.FromResult(heard.Holding(["not told over Dapr"]).Count), said => said > 0);
        await Patience.WhileAsync(() => Task.FromResult(heard.Holding(["not told over Dapr"]).Count), said => said == 1, seconds: 4);
        await service.Sidecar.ServeAsync();
        await service.Sidecar.UntilAsync(told);
        service.Sidecar.Broker.Select(published => published.Id).Where(told.Contains).ShouldBe(told);
    }

    [Fact]
    public async Task is_told_once_and_in_order_where_two_processes_tell()
    {
        await using var other = await service.StartAsync();
        var told = await service.TellAsync("BF5601", 400);
        await service.Sidecar.UntilAsync(told);
        service.Sidecar.Broker.Select(published => published.Id).Where(told.Contains).ShouldBe(told);
    }

    [Fact, Shows("F-24")]
    public async Task is_told_again_after_the_broker_lost_everything()
    {
        await service.TellAsync("BF5601", 150);
        await ToldAsync();
        service.Sidecar.Wipe();
        (await RunningProcess.Finish("services/Subscriptions", service.Settings(), "retell")).ShouldBe((0, ""));
        var published = ((string)(await service.QueryAsync("select string_agg(event_id::text, ' ' order by position) from subscriptions.merged where channel = 'general' and mission in ('BFA', 'MLI')"))!).Split(' ').Select(Guid.Parse).ToList();
        await service.Sidecar.UntilAsync(published);
        service.Sidecar.Broker.Select(published => published.Id).ShouldBe(published);
    }

    private Task ToldAsync() =>
        Patience.UntilAsync(() => service.QueryAsync($"select (select max(position) from subscriptions.merged where channel = 'general') = (select position from subscriptions.{ToldToDapr.Table})"), told => told is true);
}
