using System.Text.Json.Nodes;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>What a context publishes is what it says that it publishes, whichever context it is.</summary>
public abstract class PublishedEvents(IContextHost service)
{
    [Fact]
    public async Task are_cloud_events_that_the_schemas_of_their_types_allow()
    {
        var begun = new List<Guid>();
        foreach (var begin in service.Records.Values)
            begun.Add((await begin()).Id);
        var said = await Patience.UntilAsync(ReadAsync, events => events.Any(said => $"{said["subject"]}" == $"{begun[0]}"));

        var schemas = new Dictionary<string, JsonNode>();
        foreach (var address in said.Select(found => $"{found["dataschema"]}").Distinct())
            schemas.Add(address, await ReadAsync(new Uri(address).AbsolutePath));
        said.SelectMany(found => CloudEvent.Faults(found).Concat(schemas[$"{found["dataschema"]}"].Faults(found["data"])).Select(fault => $"{found["type"]} {fault}")).Distinct().ShouldBeEmpty();
        said.Select(found => $"{found["source"]} {found["id"]}").ShouldBeUnique();
    }

    [Fact]
    public async Task lie_where_their_record_does()
    {
        var record = await service.Records.Values.First()();
        var told = (await Patience.UntilAsync(ReadAsync, events => events.Any(said => $"{said["subject"]}" == $"{record.Id}"))).First(said => $"{said["subject"]}" == $"{record.Id}");
        $"{told["place"]}".ShouldStartWith("BF");
        var elsewhere = await service.SendAsync(Request.Get(Actor.StrictSubscriber with { Areas = ["BF46"] }, $"/v1/{service.Context}/feed?after={long.Parse($"{told["sequence"]}") - 1}&limit=1"));
        elsewhere.ShouldShow().GetProperty("events")[0].GetProperty("type").GetString().ShouldBe("org.concord.withheld.v1");
    }

    [Fact]
    public async Task have_a_schema_for_every_type()
    {
        var types = (await ReadAsync($"/v1/{service.Context}/feed/types"))["types"]!.AsArray();
        types.Count.ShouldBePositive();
        foreach (var type in types)
        {
            var reply = await service.SendAsync(Request.Get(Actor.Subscriber, new Uri($"{type!["dataschema"]}").AbsolutePath));
            reply.Headers["Cache-Control"].ShouldContain("max-age");
            var schema = JsonNode.Parse(reply.Body)!;
            schema.ShouldBeASchema();
            ($"{schema["$id"]}", $"{schema["description"]}").ShouldBe(($"{type["dataschema"]}", $"{type["description"]}"));
        }
    }

    [Fact]
    public async Task have_no_schema_for_a_type_that_is_not_told() =>
        (await service.SendAsync(Request.Get(Actor.Subscriber, $"/v1/{service.Context}/feed/schemas/org.concord.{service.Context}.nothing.v1"))).ShouldBeProblem("not-found", 404);

    // Both channels, to their heads.
    private async Task<List<JsonObject>> ReadAsync()
    {
        var events = new List<JsonObject>();
        foreach (var channel in new[] { "feed", "feed/strict" })
        {
            for (long after = 0, head = 1; after < head;)
            {
                var page = await ReadAsync($"/v1/{service.Context}/{channel}?after={after}&limit=500");
                events.AddRange(page["events"]!.AsArray().Select(said => said!.AsObject()));
                (after, head) = (page["to"]!.GetValue<long>(), page["head"]!.GetValue<long>());
            }
        }

        return [.. events.Where(said => $"{said["type"]}" != "org.concord.withheld.v1")];
    }

    private async Task<JsonNode> ReadAsync(string path)
    {
        var reply = await service.SendAsync(Request.Get(Actor.StrictSubscriber, path));
        reply.Status.ShouldBe(200, path);
        return JsonNode.Parse(reply.Body)!;
    }
}
