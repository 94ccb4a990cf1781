using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wolverine.Runtime.Serialization;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>An event as it stands on the feed; to the broker it goes in the same bytes.</summary>
/// <param name="Text">CloudEvents 1.0, JSON.</param>
internal sealed record PublishedEvent(string Text);

/// <summary>Puts an event of the feed on the broker as it is, and reads it as what a neighbour told.</summary>
internal sealed class CloudEventSerializer : IMessageSerializer
{
    public const string Type = "application/cloudevents+json";

    public string ContentType => Type;

    public byte[] Write(Wolverine.Envelope envelope) => WriteMessage(envelope.Message!);

    public byte[] WriteMessage(object message) => Encoding.UTF8.GetBytes(((PublishedEvent)message).Text);

    public object ReadFromData(byte[] data) => throw new NotSupportedException("What it is stands on the message.");

    /// <exception cref="JsonException">It is no event of the type that the message says.</exception>
    public object ReadFromData(Type messageType, Wolverine.Envelope envelope)
    {
        if (JsonNode.Parse(envelope.Data!) is not JsonObject said || ToldType.Named(Text(said, "type"))?.Message != messageType)
            throw new JsonException("This is no event of the type that the message says.");
        return new JsonObject
        {
            ["id"] = Text(said, "id"), ["context"] = Text(said, "source").Split('/')[^1], ["subject"] = Text(said, "subject"), ["mission"] = Text(said, "mission"), ["occurredAt"] = Text(said, "time"),
            ["correlation"] = said.ContainsKey("correlationid") ? Text(said, "correlationid") : "", ["position"] = long.Parse(Text(said, "sequence"), NumberStyles.None, CultureInfo.InvariantCulture), ["what"] = said["data"]?.DeepClone(),
        }.Deserialize(messageType, Json)!;
    }

    // Read tolerantly: a neighbour that is newer than we are says more than we know.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static string Text(JsonObject said, string attribute) =>
        said[attribute] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw new JsonException($"The attribute {attribute} is missing.");
}
