using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Reads a query string as strictly as a body: an unknown name, a doubled one or a value of the wrong type is refused.</summary>
public static class StrictQuery
{
    private static readonly JsonSerializerOptions Options = new(StrictJson.Options) { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    /// <summary>The query as <typeparamref name="T"/>, or the refusal that says which value is at fault.</summary>
    public static T? Read<T>(HttpContext http, out Refused? refused) where T : class
    {
        var doubled = http.Request.Query.Where(pair => pair.Value.Count > 1).Select(pair => new Fault($"query:{pair.Key}", "is given twice")).ToList();
        var values = new JsonObject(http.Request.Query.Where(pair => pair.Value.Count == 1).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString())));
        var read = StrictJson.Read<T>(JsonSerializer.SerializeToUtf8Bytes(values), Options, out var faults);
        var all = doubled.Concat(faults.Select(fault => fault with { Pointer = "query:" + fault.Pointer.TrimStart('/') })).ToList();
        refused = all is [] ? null : new Refused(ProblemTypes.InvalidRequest.With() with { Errors = all });
        return read;
    }
}
