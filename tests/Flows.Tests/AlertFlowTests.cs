using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting.Neighbours;
using Concord.Platform.Demonstration.Neighbours;

namespace Concord.Flows.Tests;

/// <summary>X9 and X10: an alert is issued, its neighbours act; it ends, they stand down.</summary>
[Collection(House.OverQueues)]
public class an_alert(House house)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task is_acted_on_once_by_each_neighbour_and_stood_down_with_its_end()
    {
        var walk = house.Walk();
        await Forums.PlayAsync(walk, "BF5602", Today, TestContext.Current.CancellationToken);
        var alert = await Alerts.PlayAsync(walk, "BF5602", Today, TestContext.Current.CancellationToken);
        (await AnsweredAsync(walk, alert, "accepted")).ShouldBe(["jointPatrol"]);
        (await PatrolAsync(walk, alert)).GetProperty("state").GetString().ShouldBe("planned");
        await HeardByAllAsync(alert);
        (await house.QueryAsync($"select count(*) from violence_reduction.mt_events where stream_id = '{QuickActionOf(alert)}' and type = 'quick-action-proposed'")).ShouldBe(1L);

        await Alerts.PassAsync(walk, alert, TestContext.Current.CancellationToken);
        (await AnsweredAsync(walk, alert, "stoodDown")).ShouldBe(["jointPatrol", "quickAction", "standbyMediator"], ignoreOrder: true);
        (await PatrolAsync(walk, alert)).GetProperty("state").GetString().ShouldBe("stoodDown");
    }

    [Fact]
    public async Task told_again_from_the_beginning_does_nothing_again()
    {
        var walk = house.Walk();
        var alert = await Alerts.PlayAsync(walk, "BF5601", Today, TestContext.Current.CancellationToken);
        await HeardByAllAsync(alert);
        await Alerts.PassAsync(walk, alert, TestContext.Current.CancellationToken);
        await AnsweredAsync(walk, alert, "stoodDown");
        var before = await StoredAsync();

        await Patience.UntilAsync(house.QueuedAsync, queued => queued == 0);
        await Patience.UntilAsync(() => house.QueryAsync("select (select count(*) from violence_reduction_messages.wolverine_incoming_envelopes where status <> 'Handled') + (select count(*) from community_policing_messages.wolverine_incoming_envelopes where status <> 'Handled')"), waiting => waiting is 0L);
        (await StoredAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task tells_no_neighbour_whom_it_was_for_nor_where_the_herd_is()
    {
        var walk = house.Walk();
        var alert = await Alerts.PlayAsync(walk, "BF5603", Today, TestContext.Current.CancellationToken);
        await HeardByAllAsync(alert);
        await Alerts.PassAsync(walk, alert, TestContext.Current.CancellationToken);
        await AnsweredAsync(walk, alert, "stoodDown");
        foreach (var context in new[] { "violence_reduction", "community_policing", "grievances" })
        {
            var known = (string?)await house.QueryAsync($"select string_agg(data::text || coalesce(headers::text, ''), ' ') from {context}.mt_events where data::text like '%{alert.Id}%'") ?? "";
            foreach (var kept in new[] { "FARM-3", "HERD-1", "MAIRIE", "N14.1W001.6", "CH-17", "a-supervisor", "a-caseworker", "reservoir" })
                known.ShouldNotContain(kept, customMessage: context);
        }

        typeof(TranshumanceAlertIssued).GetProperties().Select(property => property.Name).ShouldBe(["Alert", "Version", "Spot", "Place", "Earliest", "Latest", "Urgency", "Severity", "Certainty", "Expires"], "whatever is added here leaves the house");
    }

    // Whoever hears of the end first has nothing to stand down, and says nothing.
    private async Task HeardByAllAsync(Met alert)
    {
        foreach (var context in new[] { "violence_reduction", "community_policing", "grievances" })
            await Patience.UntilAsync(() => house.QueryAsync($"select count(*) from {context}.mt_events where data::text like '%{alert.Id}%'"), heard => heard is >= 1L);
    }

    private static Guid QuickActionOf(Met alert) => Neighbourhood.RecordOf("quick-action", Guid.Parse(alert.Id));

    private static async Task<JsonElement> PatrolAsync(Walk walk, Met alert) =>
        await walk.SeeAsync("dev-supervisor", $"community-policing/joint-patrols/{Neighbourhood.RecordOf("joint-patrol", Guid.Parse(alert.Id))}");

    // With a forum there, three stand by or act, and three stand down; without one the patrol is declined.
    private static async Task<string[]> AnsweredAsync(Walk walk, Met alert, string answer) =>
        Actions(await walk.UntilAsync("dev-supervisor", $"transhumance/alerts/{alert.Id}", seen => Actions(seen, answer).Length == (answer == "accepted" ? 1 : Actions(seen, "accepted").Length + 2)), answer);

    private static string[] Actions(JsonElement alert, string answer) =>
        [.. alert.GetProperty("answers").EnumerateArray().Where(found => found.GetProperty("answer").GetString() == answer).Select(found => found.GetProperty("action").GetString()!)];

    private async Task<object?> StoredAsync() =>
        await house.QueryAsync("select (select count(*) from violence_reduction.mt_events) || ' ' || (select count(*) from community_policing.mt_events) || ' ' || (select count(*) from grievances.mt_events)");
}
