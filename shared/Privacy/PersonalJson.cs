using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Privacy;

/// <summary>How personal values stand in the event store and in views: subject, class and commitment beside what only the subject's key opens.</summary>
public sealed class StoredPersonalJson : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed record Stored(Guid Subject, Sensitivity Class, byte[] Commitment, string Sealed);

    private sealed class Converter<T> : JsonConverter<Personal<T>> where T : notnull
    {
        // A text that was stored before its field was sealed has nobody's key: it is shown to nobody.
        public override Personal<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is not JsonTokenType.String && JsonSerializer.Deserialize<Stored>(ref reader, options) is { } stored
                ? new Personal<T>(stored.Subject, stored.Class, stored.Commitment, SealedText.Read(stored.Sealed))
                : null;

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options)
        {
            var sealedText = value.Sealed
                ?? throw new InvalidOperationException("A personal value was about to be stored before it was sealed. Append it through the event store, which seals.");
            JsonSerializer.Serialize(writer, new Stored(value.Subject, value.Class, value.Commitment!, sealedText.ToString()), options);
        }
    }
}
