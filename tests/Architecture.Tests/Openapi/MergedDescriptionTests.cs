using System.Text.Json.Nodes;
using Concord.Gateway.Descriptions;

namespace Concord.Architecture.Tests.Openapi;

public sealed class the_merged_description
{
    [Fact]
    public void holds_what_each_service_describes_and_names_who_is_away()
    {
        var merged = Merge(["grievances"], ("reintegration", Of("cases", "string")), ("transhumance", Of("herds", "string")));
        merged["paths"]!.AsObject().Select(path => path.Key).ShouldBe(["/v1/cases", "/v1/herds"]);
        merged["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ShouldBe(["Shared"]);
        merged["x-away"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["grievances"]);
        merged["servers"]![0]!["url"]!.GetValue<string>().ShouldBe("https://concord.example/");
    }

    [Fact]
    public void gives_two_shapes_of_one_name_their_services_name()
    {
        var merged = Merge([], ("reintegration", Of("cases", "string")), ("violence-reduction", Of("projects", "integer")));
        merged["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ShouldBe(["Shared", "ViolenceReductionShared"]);
        $"{merged["paths"]!["/v1/projects"]!["get"]!["responses"]!["200"]!["$ref"]}".ShouldBe("#/components/schemas/ViolenceReductionShared");
        $"{merged["paths"]!["/v1/cases"]!["get"]!["responses"]!["200"]!["$ref"]}".ShouldBe("#/components/schemas/Shared");
    }

    private static JsonObject Merge(string[] away, params (string Service, JsonObject Description)[] answered) =>
        MergedDescription.Of(answered.ToDictionary(part => part.Service, part => part.Description), away, "https://concord.example/");

    private static JsonObject Of(string collection, string type) => JsonNode.Parse($$"""
        { "tags": [], "paths": { "/v1/{{collection}}": { "get": { "responses": { "200": { "$ref": "#/components/schemas/Shared" } } } } },
          "components": { "schemas": { "Shared": { "type": "{{type}}" } }, "parameters": {}, "headers": {}, "responses": {} } }
        """)!.AsObject();
}
