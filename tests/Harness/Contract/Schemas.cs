using System.Text.Json.Nodes;
using Json.Schema;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>Holds data against its schema, by a validator that isn't ours.</summary>
public static class Schemas
{
    private static readonly EvaluationOptions Strictly = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>What the schema has against it; nothing where it allows it.</summary>
    public static IReadOnlyList<string> Faults(this JsonNode schema, JsonNode? data)
    {
        // An id of its own, so that two schemas of one address don't stand for each other.
        var own = schema.DeepClone();
        own["$id"] = $"https://concord.example/{Guid.NewGuid()}";
        var found = JsonSchema.FromText(own.ToJsonString()).Evaluate(data, Strictly);
        return found.IsValid ? [] : [.. found.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    /// <summary>The schema is one by the rules of JSON Schema 2020-12.</summary>
    public static void ShouldBeASchema(this JsonNode schema) => MetaSchemas.Draft202012.Evaluate(schema, Strictly).IsValid.ShouldBeTrue(schema.ToJsonString());
}
