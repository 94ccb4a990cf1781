using System.Text.Json.Nodes;

namespace Concord.Architecture.Tests.Feeds;

public sealed class compatibility_of_schemas
{
    private const string Before = """
        { "type": "object", "required": ["place", "kind"], "$defs": { "Kind": { "type": "string", "enum": ["field", "water"] } },
          "properties": { "place": { "type": "string" }, "kind": { "$ref": "#/$defs/Kind" }, "days": { "type": "integer", "format": "int32" }, "kinds": { "type": "array", "items": { "$ref": "#/$defs/Kind" } } } }
        """;

    [Theory]
    [InlineData("\"days\": { \"type\": \"integer\", \"format\": \"int32\" }, ", "", "/days: is gone")]
    [InlineData("\"integer\"", "\"string\"", "/days: has another type")]
    [InlineData("\"int32\"", "\"int64\"", "/days: has another format")]
    [InlineData("\"field\", ", "", "/kind: no longer knows field")]
    [InlineData("\"place\", ", "", "/place: may be missing now")]
    [InlineData("\"kind\"]", "\"kind\", \"days\"]", "/days: is missing in what was published before")]
    [InlineData("{ \"$ref\": \"#/$defs/Kind\" }, \"days\"", "{ \"type\": \"integer\" }, \"days\"", "/kind: has another type")]
    [InlineData("\"items\": { \"$ref\": \"#/$defs/Kind\" }", "\"items\": { \"type\": \"boolean\" }", "/kinds/items: has another type")]
    public void refuses_what_breaks_somebody(string was, string becomes, string fault) => SchemaCompatibility.Breaks(Parse(Before), Parse(Changed(was, becomes))).ShouldContain(fault);

    [Theory]
    [InlineData("\"place\": {", "\"until\": { \"type\": \"string\" }, \"place\": {")]
    [InlineData("\"water\"]", "\"water\", \"market\"]")]
    [InlineData("{ \"type\": \"string\" }", "{ \"type\": \"string\", \"description\": \"Where.\" }")]
    public void lets_pass_what_breaks_nobody(string was, string becomes) => SchemaCompatibility.Breaks(Parse(Before), Parse(Changed(was, becomes))).ShouldBeEmpty();

    private static string Changed(string was, string becomes)
    {
        Before.ShouldContain(was);
        return Before.Replace(was, becomes);
    }

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();
}
