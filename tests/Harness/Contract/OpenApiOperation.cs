using System.Text.Json.Nodes;
using Concord.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>An operation of the running service, found among its endpoints, with what its description says is sent to it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The address, with <c>{id}</c> where it names a record.</param>
/// <param name="Changes">Whether it changes something.</param>
/// <param name="Body">The example of its body.</param>
/// <param name="Schema">The shape of its body, without references.</param>
public sealed record OpenApiOperation(string Method, string Path, bool Changes, JsonObject? Body, JsonObject? Schema)
{
    /// <summary>Its name in tables: <c>POST /cases/{id}/open-screening</c>.</summary>
    public string Name => $"{Method} {Path[(Path.StartsWith($"{Prefix}/", StringComparison.Ordinal) ? Prefix.Length : "/v1".Length)..]}";

    /// <summary>Where the addresses of its context begin; few are elsewhere.</summary>
    public string Prefix { get; init; } = "";

    public bool IsAboutOne => Path.Contains("{id}", StringComparison.Ordinal);

    /// <summary>The roles that may; none are named where everybody may.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether it lists, a page at a time.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Every endpoint of the service that says who may use it.</summary>
    public static async Task<IReadOnlyList<OpenApiOperation>> AllAsync(IContextHost service)
    {
        var description = JsonNode.Parse((await service.SendAsync(new Request(HttpMethod.Get, ApiDescription.Path))).Body)!;
        return
        [
            .. from endpoint in service.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               let changes = endpoint.Metadata.GetMetadata<CommandAttribute>() is not null
               where changes || endpoint.Metadata.GetMetadata<ReadAttribute>() is not null
               let method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.ShouldHaveSingleItem()
               let path = "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace(":guid", "", StringComparison.Ordinal).Replace(":long", "", StringComparison.Ordinal)
               let body = description["paths"]?[path]?[method.ToLowerInvariant()]?["requestBody"]?["content"]?["application/json"]
               orderby path, method
               select new OpenApiOperation(method, path, changes, body?["example"]?.AsObject(), body is null ? null : Resolve(description, body["schema"]))
               {
                   Prefix = $"/v1/{service.Context}",
                   Roles = endpoint.Metadata.GetMetadata<CommandAttribute>()?.Roles ?? endpoint.Metadata.GetMetadata<ReadAttribute>()!.Roles,
                   IsPaged = description["paths"]?[path]?[method.ToLowerInvariant()]?["parameters"]?.AsArray().Any(parameter => parameter?["name"]?.ToString() == "limit") is true,
               },
        ];
    }

    private static JsonObject Resolve(JsonNode description, JsonNode? schema) =>
        schema!["$ref"] is { } reference ? description["components"]!["schemas"]![reference.ToString().Split('/')[^1]]!.AsObject() : schema.AsObject();
}
