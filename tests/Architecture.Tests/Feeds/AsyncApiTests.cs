using System.Text.Json.Nodes;
using Concord.Architecture.Tests.Openapi;
using Concord.Contracts;
using Concord.Gateway.Descriptions;
using Concord.Harness.Contract;

namespace Concord.Architecture.Tests.Feeds;

public sealed class the_description_of_feeds(DescribedHouse house)
{
    [Fact]
    public async Task of_each_context_follows_the_rules()
    {
        foreach (var (context, document) in await house.FeedsAsync())
            AsyncApi.Faults(document).ShouldBeEmpty(context);
    }

    [Fact]
    public async Task of_all_contexts_follows_the_rules_and_leaves_nothing_out()
    {
        var merged = MergedFeeds.Of(await house.FeedsAsync(), []);
        AsyncApi.Faults(merged).ShouldBeEmpty();
        merged["channels"]!.AsObject().Select(channel => channel.Key).ShouldBe(Contexts.All.Where(context => context != Contexts.Subscriptions).SelectMany(context => Channels.All.Select(channel => $"{context}.{channel}")), ignoreOrder: true);
        var told = ContextAssemblies.Models.SelectMany(context => context.Tells.Select(telling => telling.Published.TypeIn(context.Name))).Distinct().Append("org.concord.withheld.v1");
        merged["components"]!["messages"]!.AsObject().Select(message => message.Key).ShouldBe(told, ignoreOrder: true);
    }

    [Fact]
    public async Task keeps_what_is_strict_to_the_strict_channel_and_its_scope()
    {
        var merged = MergedFeeds.Of(await house.FeedsAsync(), []);
        const string Raised = "org.concord.grievances.conduct-concern-raised.v1";
        merged["channels"]!["grievances.strict"]!["messages"]!.AsObject().ContainsKey(Raised).ShouldBeTrue();
        merged["channels"]!["grievances.general"]!["messages"]!.AsObject().ContainsKey(Raised).ShouldBeFalse();
        merged["operations"]!.AsObject().Where(operation => $"{operation.Value!["channel"]}".Contains("strict", StringComparison.Ordinal)).ShouldAllBe(operation => $"{operation.Value!["security"]}".Contains("feeds.strict"));
    }

    [Fact]
    public async Task describes_messages_by_schemas_that_allow_their_like()
    {
        var merged = MergedFeeds.Of(await house.FeedsAsync(), []);
        var inside = JsonNode.Parse(merged["components"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/"))!;
        var schema = inside["messages"]!["org.concord.transhumance.alert-ended.v1"]!["payload"]!.DeepClone().AsObject();
        schema["$defs"] = inside["schemas"]!.DeepClone();
        schema.Faults(Event("allClear")).ShouldBeEmpty();
        schema.Faults(Event("over")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task says_who_is_away_and_what_the_others_publish()
    {
        var feeds = await house.FeedsAsync();
        var merged = MergedFeeds.Of(feeds.Where(feed => feed.Key != Contexts.Grievances).ToDictionary(), [Contexts.Grievances]);
        $"{merged["x-away"]![0]}".ShouldBe(Contexts.Grievances);
        AsyncApi.Faults(merged).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("asyncapi", "is no AsyncAPI 3.0.0")]
    [InlineData("info/version", "info lacks version")]
    [InlineData("channels/transhumance.general/address", "channel transhumance.general has no address")]
    [InlineData("operations/pullTranshumanceGeneral/action", "operation pullTranshumanceGeneral neither sends nor receives")]
    [InlineData("operations/pullTranshumanceGeneral/security", "operation pullTranshumanceGeneral says nothing about security")]
    [InlineData("components/schemas/TranshumanceAlertEnded", "#/components/schemas/TranshumanceAlertEnded leads nowhere")]
    public async Task is_found_out_where_something_is_missing(string missing, string fault)
    {
        var document = (await house.FeedsAsync())[Contexts.Transhumance];
        var steps = missing.Split('/');
        steps[..^1].Aggregate((JsonNode)document, (found, step) => found[step]!).AsObject().Remove(steps[^1]).ShouldBeTrue();
        AsyncApi.Faults(document).ShouldContain(fault);
    }

    [Fact]
    public async Task is_a_page_for_people_too()
    {
        var page = PageOfEvents.Of(MergedFeeds.Of(await house.FeedsAsync(), []));
        foreach (var words in new[] { "org.concord.transhumance.alert-issued.v1", "The latest arrival, UTC.", "<code>protectedArea</code>: A protected area.", "GET /v1/grievances/feed/strict", "(may be left out)" })
            page.ShouldContain(words);
        page.ShouldNotContain("<script");
    }

    private static JsonNode Event(string ending) => JsonNode.Parse($$"""
        { "specversion": "1.0", "id": "0199aa00-0000-7000-8000-000000000001", "source": "/v1/transhumance", "type": "org.concord.transhumance.alert-ended.v1", "subject": "0199aa00-0000-7000-8000-000000000002",
          "time": "2026-03-01T06:00:00+00:00", "recordedtime": "2026-03-01T06:00:01+00:00", "sequence": "00000000000000000001", "partitionkey": "0199aa00-0000-7000-8000-000000000002", "datacontenttype": "application/json",
          "dataclassification": "internal", "mission": "BFA", "dataschema": "http://issuer.test/v1/transhumance/feed/schemas/org.concord.transhumance.alert-ended.v1",
          "data": { "alert": "0199aa00-0000-7000-8000-000000000002", "ending": "{{ending}}" } }
        """)!;
}
