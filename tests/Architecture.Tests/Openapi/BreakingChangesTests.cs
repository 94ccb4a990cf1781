using System.Text.Json.Nodes;

namespace Concord.Architecture.Tests.Openapi;

public sealed class a_breaking_change
{
    private const string Base = """
        { "paths": { "/v1/a": { "post": { "operationId": "openA",
            "parameters": [ { "name": "limit", "in": "query", "schema": { "type": "integer" } } ],
            "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } },
            "responses": { "200": { "headers": { "ETag": {} }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shown" } } } }, "404": { } } } } },
          "components": { "schemas": {
            "A": { "type": "object", "properties": { "name": { "type": "string", "maxLength": 100 }, "kind": { "$ref": "#/components/schemas/Kind" }, "note": { "type": ["string", "null"] } }, "required": ["name"] },
            "Kind": { "type": "string", "enum": ["one", "two"] },
            "Shown": { "type": "object", "properties": { "id": { "type": "string", "format": "uuid" }, "items": { "type": "array", "items": { "$ref": "#/components/schemas/Line" } } }, "required": ["id", "items"] },
            "Line": { "type": "object", "properties": { "count": { "type": "integer" } }, "required": ["count"] } } } }
        """;

    [Theory]
    [InlineData("\"/v1/a\"", "\"/v1/b\"", "POST /v1/a is gone")]
    [InlineData("\"post\"", "\"put\"", "POST /v1/a is gone")]
    [InlineData("openA", "startA", "POST /v1/a: its operationId changed")]
    [InlineData("\"name\": \"limit\"", "\"name\": \"size\"", "POST /v1/a: parameter query limit is gone")]
    [InlineData("\"in\": \"query\",", "\"in\": \"query\", \"required\": true,", "POST /v1/a: parameter query limit became required")]
    [InlineData("\"required\": [\"name\"]", "\"required\": [\"name\", \"kind\"]", "POST /v1/a: body/kind is required now")]
    [InlineData("\"maxLength\": 100", "\"maxLength\": 50", "POST /v1/a: body/name has a narrower maxLength")]
    [InlineData("\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"^a\"", "POST /v1/a: body/name has another pattern")]
    [InlineData("[\"one\", \"two\"]", "[\"one\"]", "POST /v1/a: body/kind no longer takes two")]
    [InlineData("[\"string\", \"null\"]", "\"string\"", "POST /v1/a: body/note changed its type")]
    [InlineData("\"note\"", "\"remark\"", "POST /v1/a: body/note is gone")]
    [InlineData("\"404\": { }", "\"409\": { }", "POST /v1/a: answer 404 is gone")]
    [InlineData("\"ETag\": {}", "\"Link\": {}", "POST /v1/a: answer 200 lost its header ETag")]
    [InlineData("\"count\": { \"type\": \"integer\" }", "\"count\": { \"type\": \"string\" }", "POST /v1/a: answer 200/items/items/count changed its type")]
    [InlineData("\"count\": {", "\"number\": {", "POST /v1/a: answer 200/items/items/count is gone")]
    [InlineData("\"required\": [\"id\", \"items\"]", "\"required\": [\"id\"]", "POST /v1/a: answer 200/items may be missing now")]
    [InlineData("\"format\": \"uuid\"", "\"format\": \"date\"", "POST /v1/a: answer 200/id changed its type")]
    public void is_found_and_named(string what, string becomes, string change)
    {
        Base.ShouldContain(what);
        Between(Base.Replace(what, becomes)).ShouldBe([change]);
    }

    [Theory]
    [InlineData("\"/v1/a\": {", "\"/v1/b\": { \"get\": { } }, \"/v1/a\": {")]
    [InlineData("[\"one\", \"two\"]", "[\"one\", \"two\", \"three\"]")]
    [InlineData("\"maxLength\": 100", "\"maxLength\": 200")]
    [InlineData("\"note\": {", "\"more\": { \"type\": \"string\" }, \"note\": {")]
    [InlineData("\"required\": [\"name\"]", "\"required\": []")]
    [InlineData("\"count\": {", "\"unit\": { \"type\": \"string\" }, \"count\": {")]
    [InlineData("\"404\": { }", "\"404\": { }, \"409\": { }")]
    [InlineData("\"parameters\": [", "\"summary\": \"New words.\", \"parameters\": [")]
    public void is_not_what_only_adds(string what, string becomes)
    {
        Base.ShouldContain(what);
        Between(Base.Replace(what, becomes)).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Between(string after) => BreakingChanges.Between(JsonNode.Parse(Base)!.AsObject(), JsonNode.Parse(after)!.AsObject());
}
