using System.Text.Json.Nodes;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>
/// What of a changed description breaks a client that was written against the one before. What is sent may not ask for more or take less;
/// what is shown may not show less or something else.
/// </summary>
internal static class BreakingChanges
{
    public static IReadOnlyList<string> Between(JsonObject before, JsonObject after)
    {
        var found = new List<string>();
        foreach (var (path, method, old) in Operations(before))
        {
            if (after["paths"]?[path]?[method] is JsonObject now)
                found.AddRange(Of(new Side(before, old), new Side(after, now)).Select(change => $"{method.ToUpperInvariant()} {path}: {change}"));
            else
                found.Add($"{method.ToUpperInvariant()} {path} is gone");
        }

        return found;
    }

    private static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations(JsonObject document) =>
        from path in document["paths"]?.AsObject() ?? []
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!.AsObject());

    private static IEnumerable<string> Of(Side before, Side after) =>
    [
        .. before.Operation["operationId"]?.GetValue<string>() == after.Operation["operationId"]?.GetValue<string>() ? [] : (string[])["its operationId changed"],
        .. Parameters(before, after),
        .. SchemaChanges.Sent(before.Schema(Body(before)), after.Schema(Body(after)), before, after, "body"),
        .. Answers(before, after),
    ];

    private static IEnumerable<string> Parameters(Side before, Side after)
    {
        var (old, now) = (before.Parameters(), after.Parameters());
        foreach (var gone in old.Keys.Except(now.Keys))
            yield return $"parameter {gone} is gone";
        foreach (var (name, parameter) in now)
        {
            if (!old.TryGetValue(name, out var known))
            {
                if (IsRequired(parameter))
                    yield return $"parameter {name} is new and required";
                continue;
            }

            if (IsRequired(parameter) && !IsRequired(known))
                yield return $"parameter {name} became required";
            foreach (var change in SchemaChanges.Sent(before.Schema(known["schema"]), after.Schema(parameter["schema"]), before, after, $"parameter {name}"))
                yield return change;
        }
    }

    private static IEnumerable<string> Answers(Side before, Side after)
    {
        foreach (var (status, answer) in before.Operation["responses"]?.AsObject() ?? [])
        {
            if (after.Operation["responses"]?[status] is not { } now)
            {
                yield return $"answer {status} is gone";
                continue;
            }

            var (old, current) = (before.Resolve(answer), after.Resolve(now));
            foreach (var header in (old["headers"]?.AsObject() ?? []).Select(header => header.Key).Except((current["headers"]?.AsObject() ?? []).Select(header => header.Key)))
                yield return $"answer {status} lost its header {header}";
            foreach (var (type, content) in old["content"]?.AsObject() ?? [])
            {
                foreach (var change in SchemaChanges.Shown(before.Schema(content!["schema"]), after.Schema(current["content"]?[type]?["schema"]), before, after, $"answer {status}"))
                    yield return change;
            }
        }
    }

    private static JsonNode? Body(Side side) => side.Operation["requestBody"]?["content"]?["application/json"]?["schema"];

    private static bool IsRequired(JsonObject parameter) => parameter["required"]?.GetValue<bool>() ?? false;
}
