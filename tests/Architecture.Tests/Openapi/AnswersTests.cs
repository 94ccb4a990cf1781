using Concord.Harness;
using NJsonSchema;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>The description doesn't only say: what the service answers is what it says.</summary>
public sealed class an_answer(DescribedHouse house)
{
    private const string Prefix = "/v1/reintegration";

    private static readonly Dictionary<string, Actor> Readers = new()
    {
        [$"{Prefix}/cases"] = Actor.Caseworker,
        [$"{Prefix}/cases/{{id}}"] = Actor.Caseworker,
        [$"{Prefix}/rules"] = Actor.Partner,
        [$"{Prefix}/history/{{id}}"] = Actor.Auditor,
        [$"{Prefix}/history/{{id}}/state"] = Actor.Auditor,
        [$"{Prefix}/history/{{id}}/diff?from=0"] = Actor.Auditor,
    };

    [Theory]
    [InlineData(null)]
    [InlineData("case-management")]
    public async Task to_a_read_has_the_shape_and_the_headers_that_are_described(string? purpose)
    {
        var (document, older, id) = (await house.DescriptionAsync(), await house.OlderAsync(), await OpenedAsync());
        foreach (var (url, reader) in Readers)
        {
            var path = url.Split('?')[0];
            var request = Request.Get(reader, url.Replace("{id}", id));
            var reply = await house.Reintegration.SendAsync(purpose is null || reader != Actor.Caseworker ? request : request.For(purpose));
            reply.Status.ShouldBe(200, reply.Body);
            older.Paths[path]["get"].Responses["200"].Content["application/json"].Schema.ActualSchema.Validate(reply.Body, SchemaType.OpenApi3).ShouldBeEmpty(path);
            var described = document["paths"]![path]!["get"]!["responses"]!["200"]!["headers"]!.AsObject();
            (described.ContainsKey("ETag") == reply.Headers.ContainsKey("ETag")).ShouldBeTrue(path);
            (described.ContainsKey("Link") || !reply.Headers.ContainsKey("Link")).ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task to_a_search_has_the_shape_that_is_described()
    {
        await OpenedAsync();
        var reply = await house.Reintegration.SendAsync(Request.Post(Actor.Supervisor, $"{Prefix}/cases/search", """{ "name": "dicko" }""").For("protection"));
        (await house.OlderAsync()).Paths[$"{Prefix}/cases/search"]["post"].Responses["200"].Content["application/json"].Schema.ActualSchema.Validate(reply.Body, SchemaType.OpenApi3).ShouldBeEmpty();
        reply.ShouldShow().GetProperty("items").GetArrayLength().ShouldBePositive();
    }

    [Fact]
    public async Task that_refuses_has_the_shape_of_a_problem()
    {
        var reply = await house.Reintegration.SendAsync(Request.Command(Actor.Partner, $"{Prefix}/cases", "{}"));
        (await house.OlderAsync()).Components.Schemas["Problem"].Validate(reply.Body, SchemaType.OpenApi3).ShouldBeEmpty(reply.Body);
    }

    private async Task<string> OpenedAsync()
    {
        var example = (await house.DescriptionAsync())["paths"]![$"{Prefix}/cases"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;
        var reply = await house.Reintegration.SendAsync(Request.Command(Actor.Partner, $"{Prefix}/cases", example.ToJsonString()));
        return reply.ShouldHaveDone(201, version: 1).Json.GetProperty("id").GetString()!;
    }
}
