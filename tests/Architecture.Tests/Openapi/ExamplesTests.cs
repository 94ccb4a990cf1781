using System.Text;
using System.Text.Json.Nodes;
using Concord.Hosting;
using NJsonSchema;

namespace Concord.Architecture.Tests.Openapi;

public sealed class an_example(DescribedHouse house)
{
    [Fact]
    public async Task is_given_for_every_command_and_search_and_is_valid()
    {
        var older = await house.OlderAsync();
        var faults = new List<string>();
        foreach (var (name, schema, example) in Bodies(await house.DescriptionAsync()))
        {
            if (example is null)
                faults.Add($"{name} has none: put its request into the .http file of its service.");
            else
                faults.AddRange(older.Components.Schemas[schema].Validate(example.ToJsonString(), SchemaType.OpenApi3).Select(fault => $"{name}: {fault}"));
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task is_taken_by_the_reader_of_commands()
    {
        foreach (var (name, schema, example) in Bodies(await house.DescriptionAsync()))
            Read(schema, example!.ToJsonString()).ShouldBeEmpty(name);
    }

    [Theory]
    [InlineData("""{ "source": "partner", "place": "BF5603", "sex": "female", "names": { "given": "A" }, "rank": "B" }""")]
    [InlineData("""{ "source": "partner", "place": "bf", "sex": "female", "names": { "given": "A" } }""")]
    [InlineData("""{ "source": "stranger", "place": "BF5603", "sex": "female", "names": { "given": "A" } }""")]
    [InlineData("""{ "source": "partner", "place": "BF5603", "names": { "given": "A" } }""")]
    [InlineData("""{ "source": "partner", "place": "BF5603", "sex": "female", "names": { "given": "" } }""")]
    public async Task that_is_wrong_is_found_by_schema_and_reader_alike(string wrong)
    {
        (await house.OlderAsync()).Components.Schemas["PresentCandidate"].Validate(wrong, SchemaType.OpenApi3).ShouldNotBeEmpty();
        Read("PresentCandidate", wrong).ShouldNotBeEmpty();
    }

    private static IEnumerable<(string Name, string Schema, JsonNode? Example)> Bodies(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        let body = operation.Value!["requestBody"]?["content"]?["application/json"]
        where body is not null
        select ($"{operation.Key} {path.Key}", body["schema"]!["$ref"]!.GetValue<string>().Split('/')[^1], body["example"]);

    private static IReadOnlyList<Fault> Read(string command, string json)
    {
        var type = ContextAssemblies.All.Append(typeof(ApiDescription).Assembly).SelectMany(assembly => assembly.GetExportedTypes()).Single(type => type.Name == command);
        return (IReadOnlyList<Fault>)typeof(Reading).GetMethod(nameof(Reading.Faults))!.MakeGenericMethod(type).Invoke(null, [Encoding.UTF8.GetBytes(json)])!;
    }

    private static class Reading
    {
        public static IReadOnlyList<Fault> Faults<T>(byte[] json) where T : class
        {
            StrictJson.Read<T>(json, out var faults);
            return faults;
        }
    }
}
