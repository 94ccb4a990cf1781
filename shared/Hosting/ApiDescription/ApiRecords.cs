using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Concord.Hosting;

/// <summary>The shapes of records: their members with types, bounds and meanings, and which of them must be there.</summary>
internal sealed class ApiRecords(ApiSchemas schemas, ApiWords words)
{
    public JsonObject Of(Type type, bool isSent)
    {
        var members = Members(type).ToList();
        var required = members.Where(member => isSent ? member.IsRequired : member.ShouldSerialize is null).Select(member => (JsonNode)member.Name).ToArray();
        var schema = new JsonObject { ["type"] = "object" };
        if (words.Of(type) is { Length: > 0 } meaning)
            schema["description"] = meaning;
        schema["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Member(member, isSent))));
        if (required is not [])
            schema["required"] = new JsonArray(required);
        if (isSent)
            schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>What an address asks for, in its path and its query; what isn't given is left out, never null.</summary>
    public IEnumerable<JsonObject> Asked(Type type, string path) => Members(type).Select(value => new JsonObject
    {
        ["name"] = value.Name,
        ["in"] = path.Contains($"{{{value.Name}}}", StringComparison.Ordinal) ? "path" : "query",
        ["description"] = Meaning(value),
        ["required"] = value.IsRequired,
        ["schema"] = Bounded(value, isSent: true),
    });

    private JsonObject Member(JsonPropertyInfo member, bool isSent)
    {
        var schema = Bounded(member, isSent);
        if (isSent ? member.IsSetNullable : member is { IsGetNullable: true, ShouldSerialize: null })
            schema = OrNull(schema);
        if (Meaning(member) is { Length: > 0 } meaning)
            schema["description"] = schema["description"] is { } bound ? $"{meaning} {bound}" : meaning;
        return schema;
    }

    private JsonObject Bounded(JsonPropertyInfo member, bool isSent)
    {
        var schema = schemas.Of(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, isSent);
        ApiBounds.Put(Property(member), schema);
        return schema;
    }

    private string Meaning(JsonPropertyInfo member) => words.Of(Property(member).DeclaringType!, Property(member));

    private static IEnumerable<JsonPropertyInfo> Members(Type type) => StrictJson.Options.GetTypeInfo(type).Properties.Where(member => member.AttributeProvider is PropertyInfo);

    private static PropertyInfo Property(JsonPropertyInfo member) => (PropertyInfo)member.AttributeProvider!;

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema.Count == 0)
            return schema;
        if (schema["type"] is not JsonValue type)
            return new() { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        schema["type"] = new JsonArray(type.DeepClone(), "null");
        return schema;
    }
}
