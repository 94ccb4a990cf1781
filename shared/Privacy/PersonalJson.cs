using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Privacy;

/// <summary>How personal values stand in the event store: subject, class and commitment beside what opens it.</summary>
public sealed class StoredPersonalJson : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed record Stored<T>(Guid Subject, Sensitivity Class, byte[] Commitment, byte[] Salt, T Value);

    private sealed class Converter<T> : JsonConverter<Personal<T>> where T : notnull
    {
        public override Personal<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Stored<T>>(ref reader, options) is { } stored
                ? new Personal<T>(stored.Value, stored.Subject, stored.Class, new Commitment(stored.Commitment, stored.Salt))
                : null;

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options)
        {
            var commitment = value.Commitment
                ?? throw new InvalidOperationException("A personal value was about to be stored before it was sealed. Append it through the event store, which seals.");
            JsonSerializer.Serialize(writer, new Stored<T>(value.Subject, value.Class, commitment.Digest, commitment.Salt, value.Reveal()), options);
        }
    }
}
