using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Privacy;

/// <summary>How personal values stand in an answer: themselves, or only the class of what is withheld.</summary>
/// <param name="reveal">Whether the reader stated a purpose that their role allows.</param>
public sealed class ShownPersonalJson(bool reveal) : JsonConverter<object>
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
        if (reveal)
            JsonSerializer.Serialize(writer, personal.Reveal(), options);
        else
            JsonSerializer.Serialize(writer, new { withheld = personal.Class }, options);
    }
}
