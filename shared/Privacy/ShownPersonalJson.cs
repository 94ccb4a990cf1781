using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Privacy;

/// <summary>How personal values stand in an answer: themselves where they were opened for this reader, else only why they are withheld.</summary>
public sealed class ShownPersonalJson : JsonConverter<object>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IPersonal).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Personal values are read from commands as plain values and made personal by the decision.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var personal = (IPersonal)value;
        if (personal.Readability is Readability.Open)
            JsonSerializer.Serialize(writer, personal.Reveal(), options);
        else
            JsonSerializer.Serialize(writer, new { withheld = personal.Readability is Readability.Sealed ? (object)personal.Class : personal.Readability }, options);
    }
}
