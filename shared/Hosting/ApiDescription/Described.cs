using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Concord.Hosting;

/// <summary>An endpoint as far as its description goes: who may, what is sent, what is shown.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The route, its parameters without constraints.</param>
/// <param name="Name">The command, or the read, by its name in the code.</param>
/// <param name="Sentences">What it does, in the words of its source.</param>
/// <param name="Body">The type that is read from the body.</param>
/// <param name="Command">Who may, where it changes something.</param>
/// <param name="Read">Who may, where it only reads.</param>
/// <param name="Deprecated">Whether and until when it goes.</param>
internal sealed record Described(
    string Method, string Path, string Name, string Sentences, Type? Body, CommandAttribute? Command, ReadAttribute? Read, DeprecatedAttribute? Deprecated)
{
    private const string Suffix = "Endpoint";

    /// <summary>Its id in the document: <c>presentCandidate</c>.</summary>
    public string Id => JsonNamingPolicy.CamelCase.ConvertName(Name);

    /// <summary>Whether the address names one record.</summary>
    public bool IsAboutOne => Path.Contains("{id}", StringComparison.Ordinal);

    /// <summary>Every endpoint that says who may use it, in the order of its address; the others (health, pages) are no operations.</summary>
    public static IReadOnlyList<Described> All(EndpointDataSource endpoints, ContextModel context, ApiWords words) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<CommandAttribute>() is not null || endpoint.Metadata.GetMetadata<ReadAttribute>() is not null)
            .Select(endpoint => Of(endpoint, context, words))
            .OrderBy(operation => operation.Path, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal),
    ];

    private static Described Of(RouteEndpoint endpoint, ContextModel context, ApiWords words)
    {
        var metadata = endpoint.Metadata;
        var method = metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0];
        var handler = metadata.GetMetadata<HandledBy>()?.Method;
        var body = handler is not null && method == HttpMethods.Post && metadata.GetMetadata<ReadAttribute>()?.TakesText is not true ? handler.GetParameters()[0].ParameterType : null;
        var named = handler?.DeclaringType!.Name ?? metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName;
        var bare = named.EndsWith(Suffix, StringComparison.Ordinal) ? named[..^Suffix.Length] : named;
        return new(
            method, PathOf(endpoint), handler is not null && handler.DeclaringType!.Assembly != context.Assembly ? context.Own(bare) : bare,
            handler is null ? metadata.GetRequiredMetadata<IEndpointSummaryMetadata>().Summary : words.Of(body ?? handler.DeclaringType!),
            body, metadata.GetMetadata<CommandAttribute>(), metadata.GetMetadata<ReadAttribute>(), metadata.GetMetadata<DeprecatedAttribute>());
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Text))));

    private static string Text(RoutePatternPart part) => part is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((RoutePatternLiteralPart)part).Content;
}

/// <summary>Tells which method of the code an endpoint leads to.</summary>
internal sealed record HandledBy(MethodInfo Method);
