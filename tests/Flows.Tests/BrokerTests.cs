using System.Text;
using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting.Neighbours;
using Concord.Platform.Demonstration.Neighbours;
using RabbitMQ.Client;

namespace Concord.Flows.Tests;

/// <summary>RabbitMQ as an edge of the feed: anybody reads it, nothing depends on it, whatever it loses is told again.</summary>
[Collection(BrokerHouse.OverTheBroker)]
public sealed class the_broker(BrokerHouse house)
{
    private const string Issued = "org.concord.transhumance.alert-issued.v1";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private readonly BrokerHouse house = house.OrSkip();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gives_any_client_the_event_of_the_feed_in_the_same_bytes()
    {
        await using var client = await PlainClient.OfAsync(house.Broker, Issued);
        var alert = await Alerts.PlayAsync(house.Walk(), "BF5601", Today, Stop);

        var (properties, body) = await client.UntilAsync(text => text.Contains(alert.Id));

        (properties.ContentType, properties.Type, properties.Persistent).ShouldBe(("application/cloudevents+json", Issued, true));
        body.ShouldBe((string)(await house.QueryAsync($"select event from transhumance.feed where type = '{Issued}' and event like '%{alert.Id}%'"))!);
        var said = JsonElement.Parse(body);
        string? Text(string attribute) => said.GetProperty(attribute).GetString();
        (Text("specversion"), Text("source"), Text("type"), Text("subject"), Text("partitionkey"), Text("mission")).ShouldBe(("1.0", "/v1/transhumance", Issued, alert.Id, alert.Id, "BFA"));
        Text("sequence").ShouldBe(((long)(await house.QueryAsync($"select position from transhumance.feed where type = '{Issued}' and event like '%{alert.Id}%'"))!).ToString("D20"));
        Guid.Parse(Text("id")!).ShouldBe((Guid)(await house.QueryAsync($"select event_id from transhumance.feed where type = '{Issued}' and event like '%{alert.Id}%'"))!);
        (said.GetProperty("time").GetDateTimeOffset() <= DateTimeOffset.UtcNow, Text("correlationid")!.Length > 0).ShouldBe((true, true));
        said.GetProperty("data").GetProperty("place").GetString().ShouldBe("BF5601");
        properties.Headers?.Keys.ShouldBeSubsetOf(["traceparent", "x-dotnet-pub-seq-no"]);
    }

    [Fact]
    public async Task is_made_whole_from_the_feed_after_it_lost_everything()
    {
        await Alerts.PlayAsync(house.Walk(), "BF5602", Today, Stop);
        await house.Broker.WipeAsync();
        await Patience.UntilAsync(() => house.QueryAsync("select count(*) from transhumance_messages.wolverine_outgoing_envelopes"), waiting => waiting is 0L);
        await using var client = await PlainClient.OfAsync(house.Broker, Issued);

        await house.RetellAsync();

        var published = ((string)(await house.QueryAsync($"select string_agg(event_id::text, ' ') from transhumance.feed where type = '{Issued}'"))!).Split(' ').Order().ToList();
        (await Patience.UntilAsync(() => client.IdsAsync(), ids => ids.Count >= published.Count)).Order().ShouldBe(published);
        await Patience.UntilAsync(house.QueuedAsync, queued => queued == 0);
    }

    [Fact]
    public async Task holds_up_no_command_when_it_is_away_and_what_was_told_meanwhile_arrives()
    {
        await house.Broker.StopAsync();
        var alert = await Alerts.PlayAsync(house.Walk(), "BF5603", Today, Stop);
        await Patience.UntilAsync(() => house.QueryAsync($"select count(*) from transhumance.feed where event like '%{alert.Id}%'"), published => published is 1L);
        await using var second = await house.CommunityPolicing.StartAsync();
        using var asking = second.Server.CreateClient();
        (await asking.GetAsync("/health/ready", Stop)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, "it starts without the broker");

        await house.Broker.StartAsync();

        foreach (var context in new[] { "violence_reduction", "community_policing", "grievances" })
            await Patience.UntilAsync(() => house.QueryAsync($"select count(*) from {context}.mt_events where data::text like '%{alert.Id}%'"), heard => heard is >= 1L, 90);
        (await house.QueryAsync($"select count(*) from violence_reduction.mt_events where stream_id = '{Neighbourhood.RecordOf("quick-action", Guid.Parse(alert.Id))}' and type = 'quick-action-proposed'")).ShouldBe(1L);
    }

    [Fact]
    public async Task is_heard_beyond_what_it_brings_that_nobody_can_read()
    {
        await using var connection = await house.Broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Stop);
        foreach (var type in new[] { Issued, "org.concord.transhumance.nobody-knows.v1" })
            await channel.BasicPublishAsync(Issued, "", mandatory: true, new BasicProperties { Type = type, ContentType = "application/cloudevents+json" }, "no event at all"u8.ToArray(), Stop);
        await Patience.UntilAsync(() => house.QueryAsync("select count(*) from grievances_messages.wolverine_dead_letters where position('no event at all'::bytea in body) > 0"), parked => parked is 2L);

        var alert = await Alerts.PlayAsync(house.Walk(), "BF5601", Today, Stop);
        await Patience.UntilAsync(() => house.QueryAsync($"select count(*) from grievances.mt_events where data::text like '%{alert.Id}%'"), heard => heard is >= 1L);
    }

    [Theory]
    [InlineData("rabbitmq", "", "Messaging:Transport is rabbitmq and Messaging:RabbitMq names no broker.")]
    [InlineData("rabbitmq", "broker:5672", "Messaging:Transport is rabbitmq and Messaging:RabbitMq names no broker.")]
    [InlineData("kafka", "", "Messaging:Transport is neither postgresql nor rabbitmq.")]
    public async Task is_asked_for_in_one_sentence_where_it_is_not_named(string transport, string address, string sentence)
    {
        var settings = new Dictionary<string, string>(house.Transhumance.Settings()) { ["Messaging:Transport"] = transport, ["Messaging:RabbitMq"] = address };
        var (exitCode, errors) = await RunningProcess.Finish("services/Transhumance", settings);
        (exitCode, errors.Trim().Split('\n').Length).ShouldBe((1, 1), errors);
        errors.ShouldStartWith($"Concord.Transhumance: {sentence}");
    }

    [Fact]
    public void is_named_by_what_the_feed_names() =>
        Hearings.Table.SelectMany(hearing => hearing.By.Select(teller => PublishedAttribute.Of(hearing.What).TypeIn(teller))).ShouldBeUnique();
}

/// <summary>Somebody with an ordinary AMQP library and a queue of their own.</summary>
internal sealed class PlainClient(IConnection connection, IChannel channel, string queue) : IAsyncDisposable
{
    private readonly List<(IReadOnlyBasicProperties Properties, string Body)> read = [];

    public static async Task<PlainClient> OfAsync(RabbitServer broker, string exchange)
    {
        var connection = await broker.ConnectAsync();
        var channel = await connection.CreateChannelAsync();
        var queue = (await channel.QueueDeclareAsync()).QueueName;
        // Made by whoever tells; it may not have come back yet.
        await Patience.UntilAsync(() => IsThereAsync(connection, exchange), there => there);
        await channel.QueueBindAsync(queue, exchange, "");
        return new(connection, channel, queue);
    }

    public async Task<(IReadOnlyBasicProperties Properties, string Body)> UntilAsync(Func<string, bool> isIt) =>
        (await Patience.UntilAsync(ReadAsync, all => all.Any(one => isIt(one.Body)))).First(one => isIt(one.Body));

    public async Task<HashSet<string>> IdsAsync() => [.. (await ReadAsync()).Select(one => JsonElement.Parse(one.Body).GetProperty("id").GetString()!)];

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<List<(IReadOnlyBasicProperties Properties, string Body)>> ReadAsync()
    {
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
            read.Add((message.BasicProperties, Encoding.UTF8.GetString(message.Body.Span)));
        return read;
    }

    private static async Task<bool> IsThereAsync(IConnection connection, string exchange)
    {
        await using var asking = await connection.CreateChannelAsync();
        try
        {
            await asking.ExchangeDeclarePassiveAsync(exchange);
            return true;
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
        {
            return false;
        }
    }
}
