using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>
/// The OpenAPI 3.1 document of a context, written from its endpoints: a new command is in it without a line of its own.
/// It holds nothing about any person, so anyone may read it.
/// </summary>
public static class ApiDescription
{
    /// <summary>Where the document is, at a service and at the gateway.</summary>
    public const string Path = "/openapi/v1.json";

    /// <summary>How the document is written: readable, and each character as itself.</summary>
    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void MapApiDescription(this WebApplication app, ContextModel context)
    {
        var document = new Lazy<string>(() => Describe(context, app.Services.GetRequiredService<EndpointDataSource>()).ToJsonString(Json));
        app.MapGet(Path, () => Results.Content(document.Value, "application/json; charset=utf-8")).AllowAnonymous();
    }

    private static JsonObject Describe(ContextModel context, EndpointDataSource endpoints)
    {
        var words = new ApiWords();
        var (schemas, operations) = (new ApiSchemas(words), Described.All(endpoints, context, words));
        var sent = operations.Where(operation => operation.Body is not null).ToDictionary(operation => operation.Id, operation => schemas.Of(operation.Body!, isSent: true), StringComparer.Ordinal);
        schemas.Of(typeof(Problem), isSent: false);
        var writer = new ApiOperations(context, schemas, new ApiExamples(context));
        var paths = new JsonObject();
        foreach (var path in operations.GroupBy(operation => operation.Path, StringComparer.Ordinal))
            paths[path.Key] = new JsonObject(path.Select(operation => KeyValuePair.Create(operation.Method.ToLowerInvariant(), (JsonNode?)writer.Describe(operation, sent.GetValueOrDefault(operation.Id)))));

        return new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = $"Concord: {context.Name}", ["version"] = "1", ["description"] = ApiIntroduction.Text },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = context.Name }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Components,
                ["parameters"] = ApiParts.Parameters(),
                ["headers"] = ApiParts.Headers(),
                ["responses"] = ApiParts.Problems(),
                ["securitySchemes"] = new JsonObject { ["oauth2"] = ApiIntroduction.Tokens() },
            },
        };
    }
}
