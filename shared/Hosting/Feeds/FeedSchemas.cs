using System.Text.Json.Nodes;

namespace Concord.Hosting.Feeds;

/// <summary>The schemas of what is told, JSON Schema 2020-12, from the contracts and the sentences that stand above them.</summary>
/// <param name="address">Where the schemas of a context are.</param>
internal sealed class FeedSchemas(string address)
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string Shared = "#/components/schemas/";
    private readonly ApiWords words = new();

    /// <summary>Where the schema of a type is: an event names it in <c>dataschema</c>.</summary>
    public string AddressOf(string type) => $"{address}/{type}";

    /// <summary>What happened, in the words of the contract.</summary>
    public string MeaningOf(Type contract) => words.Of(contract);

    /// <summary>The schema of a type, whole in itself.</summary>
    public JsonObject Of(string type, Type contract)
    {
        var parts = JsonNode.Parse(Together([contract]).ToJsonString().Replace(Shared, "#/$defs/", StringComparison.Ordinal))!.AsObject();
        var schema = new JsonObject { ["$schema"] = Dialect, ["$id"] = AddressOf(type), ["title"] = TitleOf(type) };
        foreach (var (name, value) in parts[contract.Name]!.AsObject())
            schema[name] = value?.DeepClone();
        parts.Remove(contract.Name);
        if (parts.Count > 0)
            schema["$defs"] = parts;
        return schema;
    }

    /// <summary>The shapes of several types with everything that they refer to, as the components of a document.</summary>
    public JsonObject Together(IEnumerable<Type> types)
    {
        var schemas = new ApiSchemas(words);
        foreach (var type in types)
            schemas.Of(type, isSent: false);
        var components = schemas.Components.DeepClone().AsObject();
        foreach (var (_, shape) in components)
            LeaveOut(shape!.AsObject());
        return components;
    }

    /// <summary>A type in words: <c>org.concord.transhumance.alert-issued.v1</c> is "alert issued".</summary>
    public static string TitleOf(string type) => type.Split('.')[^2].Replace('-', ' ');

    // An event leaves out what it has nothing to say about; it never says null.
    private static void LeaveOut(JsonObject shape)
    {
        foreach (var (name, member) in (shape["properties"]?.AsObject() ?? []).ToList())
        {
            if (WithoutNull(member!.AsObject()) is not { } bare)
                continue;
            shape["properties"]![name] = bare;
            if (shape["required"]?.AsArray() is { } required && required.FirstOrDefault(found => found!.GetValue<string>() == name) is { } asked)
                required.Remove(asked);
            if (shape["required"] is JsonArray { Count: 0 })
                shape.Remove("required");
        }
    }

    // Null where the member can't be null.
    private static JsonObject? WithoutNull(JsonObject member)
    {
        var bare = member.DeepClone().AsObject();
        if (bare["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null"))
            bare["type"] = types.First(type => type!.GetValue<string>() != "null")!.DeepClone();
        else if (bare["oneOf"] is JsonArray choices && choices.Any(choice => $"{choice!["type"]}" == "null"))
            (bare["$ref"], _) = (choices.First(choice => choice!["$ref"] is not null)!["$ref"]!.DeepClone(), bare.Remove("oneOf"));
        else
            return null;
        return bare;
    }
}
