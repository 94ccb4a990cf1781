using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Concord.Hosting;

/// <summary>The examples of a context's requests: those of its <c>.http</c> file, which takes one record through its life and can be run.</summary>
internal sealed partial class ApiExamples
{
    // What a request takes from the answer to another is a record's id.
    private const string AnId = "5f0c1d2e-3a4b-4c5d-8e6f-7a8b9c0d1e2f";

    private readonly Dictionary<string, string> bodies = new(StringComparer.Ordinal);

    public ApiExamples(ContextModel context)
    {
        using var file = context.Assembly.GetManifestResourceStream("requests.http");
        if (file is null)
            return;

        using var reader = new StreamReader(file);
        foreach (Match request in Request().Matches(reader.ReadToEnd().ReplaceLineEndings("\n")))
            bodies.TryAdd($"POST {context.Prefix}{Variable().Replace(request.Groups["path"].Value, "{id}")}", Variable().Replace(request.Groups["body"].Value, AnId));
    }

    /// <summary>The first request to this address; <c>null</c> where there is none, or where its body isn't JSON.</summary>
    public JsonNode? Of(Described operation)
    {
        try
        {
            return bodies.GetValueOrDefault($"{operation.Method} {operation.Path}") is { } body ? JsonNode.Parse(body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^POST \{\{base\}\}(?<path>\S+)\n(\S+:.*\n)*\n(?<body>(?!###)[^#]+?)\n*(?=^#|^@|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request();

    [GeneratedRegex(@"\{\{[^}]*\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
