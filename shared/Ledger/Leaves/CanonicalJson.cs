using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Concord.Ledger.Leaves;

/// <summary>
/// RFC 8785: the one spelling of a JSON value, so that a hash over it doesn't depend on who wrote it down. Numbers are integers
/// within ±(2^53−1); anything with a second reading (fractions, exponents, repeated members, broken text) is refused.
/// </summary>
public static class CanonicalJson
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>The canonical bytes of a value.</summary>
    /// <exception cref="UnfitForEvidenceException">The value has no canonical form in evidence.</exception>
    public static byte[] Of(JsonElement value) => Write(value, depth: 0).WrittenSpan.ToArray();

    /// <summary>The canonical bytes of a value that was built in memory.</summary>
    /// <exception cref="UnfitForEvidenceException">The value has no canonical form in evidence.</exception>
    public static byte[] Of(JsonNode? value) => Of(JsonSerializer.SerializeToElement(value));

    /// <summary>Reads bytes that must be canonical already: each value has one spelling, and this is it.</summary>
    /// <exception cref="UnfitForEvidenceException">They aren't JSON, or are spelled in another way.</exception>
    public static JsonElement Read(ReadOnlySpan<byte> bytes)
    {
        JsonElement value;
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            value = JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            throw new UnfitForEvidenceException("It is not JSON, or nests too deeply.");
        }

        return Write(value, depth: 0).WrittenSpan.SequenceEqual(bytes)
            ? value
            : throw new UnfitForEvidenceException("It is JSON, but not in the one canonical spelling.");
    }

    internal static ArrayBufferWriter<byte> Write(JsonElement value, int depth, bool closing = false)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        new CanonicalWriter(output, closing).Write(value, depth);
        return output;
    }
}
