using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Hosting.Feeds;
using Concord.Subscriptions.Endpoints;
using Npgsql;

namespace Concord.Subscriptions.Tests;

/// <summary>Endpoints in a running service, brought where they stand over HTTP by those who would, and a feed to tell them of.</summary>
internal static class Lives
{
    public const string Root = "/v1/subscriptions";

    public static readonly Actor Subscriber = Actor.Subscriber;

    public static readonly Actor StrictSubscriber = Subscriber with { Scopes = [.. Subscriber.Scopes, Scopes.FeedsStrict] };

    private static int places = 1000;

    /// <summary>A place that no other test tells of.</summary>
    public static string APlace() => $"BF{Interlocked.Increment(ref places)}";

    public static Task<Reply> RegisterAsync(this SubscriptionsHost service, RegisterEndpoint command, Actor? by = null) =>
        service.SendAsync(Request.Command(by ?? Subscriber, $"{Root}/endpoints", command).At(DateTimeOffset.UtcNow));

    public static async Task<StandingRecord> APendingEndpointAsync(this SubscriptionsHost service, Actor by) =>
        new((await service.RegisterAsync(A.RegisterEndpoint(), by with { Scopes = [.. by.Scopes, Scopes.FeedsRead] })).ShouldHaveDone(201, version: 1).Location, 1);

    /// <summary>An endpoint whose receiver agreed.</summary>
    public static async Task<StandingRecord> AnEndpointAsync(this SubscriptionsHost service, TestReceiver receiver, string place, Func<RegisterEndpoint, RegisterEndpoint>? changed = null, Actor? by = null)
    {
        var command = A.RegisterEndpoint(receiver.Url, place);
        var registered = new StandingRecord((await service.RegisterAsync(changed is null ? command : changed(command), by)).ShouldHaveDone(201, version: 1).Location, 1);
        await service.UntilAsync(registered, "active", by);
        return registered with { Version = 2 };
    }

    /// <summary>Waits until every receiver was asked that is to be asked by itself: a slow machine does it whenever it comes to it.</summary>
    public static Task AskedAsync(this SubscriptionsHost service) => Patience.UntilAsync(() => service.QueryAsync("""
        select exists (select from subscriptions.lanes where asks)
            or exists (select from subscriptions_messages.wolverine_incoming_envelopes where message_type like '%AskForConsent' and status <> 'Handled')
        """), waiting => waiting is false);

    /// <summary>Waits until the endpoint stands there.</summary>
    public static Task UntilAsync(this SubscriptionsHost service, StandingRecord endpoint, string state, Actor? by = null) =>
        Patience.UntilAsync(async () => (await service.ShowAsync(endpoint, by)).GetProperty("endpoint").GetProperty("state").GetString(), found => found == state);

    /// <summary>The endpoint as its owner reads it.</summary>
    public static async Task<JsonElement> ShowAsync(this SubscriptionsHost service, StandingRecord endpoint, Actor? by = null) => (await service.SendAsync(Request.Get(by ?? Subscriber, endpoint.Url))).ShouldShow();

    /// <summary>How one of its channels stands.</summary>
    public static async Task<JsonElement> LagAsync(this SubscriptionsHost service, StandingRecord endpoint, string channel = Channels.General) =>
        (await service.ShowAsync(endpoint)).GetProperty("channels").EnumerateArray().Single(lag => lag.GetProperty("channel").GetString() == channel);

    /// <summary>What was tried, the newest first.</summary>
    public static async Task<List<JsonElement>> AttemptsAsync(this SubscriptionsHost service, StandingRecord endpoint, string query = "") =>
        [.. (await service.SendAsync(Request.Get(Subscriber, $"{endpoint.Url}/attempts{query}"))).ShouldShow().GetProperty("items").EnumerateArray()];

    /// <summary>Sends a command about the endpoint as it was seen last.</summary>
    public static Task<Reply> DoAsync(this SubscriptionsHost service, Actor actor, StandingRecord endpoint, object command) =>
        service.SendAsync(Request.Command(actor, $"{endpoint.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(endpoint.Version).At(DateTimeOffset.UtcNow));

    /// <summary>The endpoint after one more command, which must succeed.</summary>
    public static async Task<StandingRecord> AfterAsync(this SubscriptionsHost service, StandingRecord endpoint, object command, int status = 204, Actor? by = null) =>
        endpoint with { Version = (await service.DoAsync(by ?? Subscriber, endpoint, command)).ShouldHaveDone(status, endpoint.Version + 1).Version };

    /// <summary>The feed of all contexts grows by some events about a place, as the follower writes them.</summary>
    public static async Task<IReadOnlyList<Guid>> TellAsync(this SubscriptionsHost service, string? place, int count = 1, string type = A.AlertIssued, string mission = "BFA", string channel = Channels.General)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToArray();
        await using var database = NpgsqlDataSource.Create(service.Admin);
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new($"select pg_advisory_xact_lock(hashtext('subscriptions merged {channel}'))"));
        batch.BatchCommands.Add(new("""
            insert into subscriptions.merged (channel, position, event_id, type, mission, place, class, recorded, event)
            select $1, (select coalesce(max(position), 0) from subscriptions.merged where channel = $1) + place, id, $2, $3, $4, 'internal', now(),
                format('{"specversion":"1.0","id":"%s","source":"/v1/transhumance","type":"%s","subject":"%s","data":{"number":%s}}', id, $2, id, place)
            from unnest($5) with ordinality told(id, place)
            """) { Parameters = { new() { Value = channel }, new() { Value = type }, new() { Value = mission }, new() { Value = (object?)place ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Varchar }, new() { Value = ids } } });
        batch.BatchCommands.Add(new(FeedTable.Note("subscriptions.merged", channel)));
        await batch.ExecuteNonQueryAsync();
        return ids;
    }
}
