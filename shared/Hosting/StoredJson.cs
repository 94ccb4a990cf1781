using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Privacy;

namespace Concord.Hosting;

/// <summary>JSON as the event store keeps it: personal values sealed, and every text as it was written.</summary>
internal static class StoredJson
{
    /// <summary>Reads what the store wrote.</summary>
    public static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(), new StoredPersonalJson() } };

    public static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new StoredPersonalJson());

        // The store would take a header that looks like a date for one, and lose how it was written.
        foreach (var guessing in json.Converters.OfType<JsonConverter<object>>().ToList())
            json.Converters.Remove(guessing);
    }
}
