using System.Text.Json.Nodes;
using Concord.Privacy;

namespace Concord.Hosting;

/// <summary>
/// The shapes of what is sent and shown, as JSON Schema, from the same type information by which the serializer reads and writes them.
/// What is sent is closed: an unknown member is refused. What is shown is open: members may be added to it.
/// </summary>
internal sealed class ApiSchemas
{
    private static readonly Dictionary<Type, (string Type, string? Format)> Plain = new()
    {
        [typeof(string)] = ("string", null),
        [typeof(bool)] = ("boolean", null),
        [typeof(int)] = ("integer", "int32"),
        [typeof(long)] = ("integer", "int64"),
        [typeof(Guid)] = ("string", "uuid"),
        [typeof(DateOnly)] = ("string", "date"),
        [typeof(DateTimeOffset)] = ("string", "date-time"),
    };

    private readonly SortedDictionary<string, JsonObject> components = new(StringComparer.Ordinal);
    private readonly HashSet<Type> sent = [];
    private readonly ApiRecords records;
    private readonly ApiWords words;

    public ApiSchemas(ApiWords words) => (this.words, records) = (words, new ApiRecords(this, words));

    /// <summary>The shapes that have a name, once everything that refers to them is described.</summary>
    public JsonObject Components => new(components.Select(component => KeyValuePair.Create(component.Key, (JsonNode?)component.Value)));

    /// <summary>The values that an address may hold, as parameters.</summary>
    public IEnumerable<JsonObject> Asked(Type type, string path) => records.Asked(type, path);

    /// <summary>The shape of a type. Everything that is sent is described before anything that is shown.</summary>
    public JsonObject Of(Type type, bool isSent) => type switch
    {
        _ when Plain.TryGetValue(type, out var plain) => plain.Format is null ? new() { ["type"] = plain.Type } : new() { ["type"] = plain.Type, ["format"] = plain.Format },
        _ when type == typeof(object) => new(),
        _ when type.IsEnum => Named(type.Name, () => ApiCodes.Of(type, words)),
        _ when typeof(IPersonal).IsAssignableFrom(type) => Personal(type.GetGenericArguments()[0]),
        _ when ElementOf(type) is { } element => new() { ["type"] = "array", ["items"] = isSent && element == typeof(string) ? Text : Of(element, isSent) },
        _ => Named(NameOf(type, isSent), () => records.Of(type, isSent)),
    };

    private static JsonObject Text => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Bounds.LongestItem };

    // Either of two shapes, and no oneOf: generated clients take the first of one for the only one, and then fail on the other.
    private JsonObject Personal(Type type) => Named($"Personal{type.Name}", () => new()
    {
        ["description"] = "A value that tells who a person is. Where `Concord-Purpose` states a purpose that the role allows, the value itself; else only the class of what is withheld, as `{ \"withheld\": \"restricted\" }`.",
        ["examples"] = new JsonArray("Aïssata", new JsonObject { ["withheld"] = "restricted" }),
    });

    private JsonObject Named(string name, Func<JsonObject> describe)
    {
        // The name is taken before its members are described, so that a type may hold itself.
        if (components.TryAdd(name, []))
            components[name] = describe();
        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private string NameOf(Type type, bool isSent)
    {
        var name = type.IsGenericType ? type.Name.Split('`')[0] + type.GetGenericArguments()[0].Name : type.Name;
        if (isSent)
            sent.Add(type);
        return !isSent && sent.Contains(type) ? $"{name}Shown" : name;
    }

    private static Type? ElementOf(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(found => found.IsGenericType && found.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
