using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Architecture.Tests.Manifests;
using Concord.Harness.Contract;
using Concord.Hosting;
using Concord.Hosting.Feeds;

namespace Concord.Architecture.Tests.Feeds;

/// <summary>
/// A schema per type, checked in under <c>docs/schemas</c>; <c>CONCORD_WRITE_SNAPSHOTS=1</c> writes them anew. Whatever would break a reader, or
/// an event that stands on the feed already, is refused: it gets a new type.
/// </summary>
public sealed class schemas_of_what_is_published
{
    private const string Folder = "docs/schemas";

    public static TheoryData<string> Tellings => what_is_published.Tellings;

    private static IReadOnlyDictionary<string, JsonObject> Now { get; } =
        ContextAssemblies.Models.SelectMany(context => FeedTypes.Schemas(context, Of(context))).ToDictionary(found => found.Key, found => found.Value);

    // As they were before this run.
    private static IReadOnlyDictionary<string, JsonObject> Checked { get; } = Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    [Fact]
    public void are_schemas() => Now.Values.ToList().ForEach(schema => schema.ShouldBeASchema());

    [Fact]
    public void explain_every_member_and_every_code() => Now.SelectMany(schema => Unexplained(schema.Value, schema.Key)).ShouldBeEmpty();

    [Fact]
    public void are_checked_in()
    {
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") == "1")
            Now.ToList().ForEach(schema => File.WriteAllText(Path.Combine(Repository.Root, Folder, $"{schema.Key}.json"), Text(schema.Value)));
        foreach (var (type, schema) in Now)
            Repository.Read($"{Folder}/{type}.json").ShouldBe(Text(schema));
    }

    [Fact]
    public void break_nothing_that_was_published() =>
        Checked.SelectMany(before => Now.TryGetValue(before.Key, out var now) ? SchemaCompatibility.Breaks(before.Value, now).Select(fault => $"{before.Key} {fault}") : [$"{before.Key} is gone"]).ShouldBeEmpty("Publish a new version beside it.");

    [Theory, MemberData(nameof(Tellings))]
    public void allow_whatever_is_told(string told)
    {
        var (context, telling, fact) = what_is_published.Found(told);
        var schema = Now[telling.Published.TypeIn(context.Name)];
        for (var number = 0; number < 24; number++)
        {
            var data = JsonSerializer.SerializeToNode(telling.Say(new MadeUp(number, isFull: number % 2 == 0).Fact(fact)), telling.What, PublicEvent.Json);
            schema.Faults(data).ShouldBeEmpty(data!.ToJsonString());
        }
    }

    [Fact]
    public void refuse_what_is_not_told()
    {
        var schema = Now["org.concord.transhumance.alert-issued.v1"];
        schema.Faults(JsonNode.Parse("{}")).ShouldNotBeEmpty();
        var (_, telling, fact) = what_is_published.Found("transhumance early-action-called-for");
        foreach (var (member, wrong) in new (string, JsonNode)[] { ("spot", "river"), ("version", "one"), ("earliest", "tomorrow"), ("alert", "BF5601") })
        {
            var data = JsonSerializer.SerializeToNode(telling.Say(new MadeUp(0, isFull: true).Fact(fact)), telling.What, PublicEvent.Json)!;
            data[member] = wrong;
            schema.Faults(data).ShouldNotBeEmpty(member);
        }
    }

    private static IEnumerable<string> Unexplained(JsonObject schema, string type) =>
    [
        .. $"{schema["description"]}" == "" ? [type] : (string[])[],
        .. (schema["properties"]?.AsObject() ?? []).Where(member => $"{member.Value!["description"]}" == "").Select(member => $"{type} {member.Key}"),
        .. (schema["$defs"]?.AsObject() ?? []).SelectMany(part => part.Value!["enum"]?.AsArray().Where(code => !$"{part.Value["description"]}".Contains($"- `{code}`: ")).Select(code => $"{type} {part.Key} {code}") ?? []),
    ];

    private static FeedSchemas Of(ContextModel context) => new($"https://concord.example{context.Prefix}/feed/schemas");

    private static string Text(JsonObject schema) => schema.ToJsonString(ApiDescription.Json) + "\n";
}
