using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Leaves;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Ledger.Tests.Given;

/// <summary>Payloads with every odd whole number, text and time, and personal fields among them.</summary>
internal static class Payloads
{
    private const long Largest = 9007199254740991;

    private static readonly string[] OddTexts =
        ["", "\"", "\\", "/", "\b\f\n\r\t", "\u0001\u001f", "\u007f\u0080", "\u2028\u2029", "\ufeff", "\ud83d\ude00", "é", "e\u0301", "\u202eabc", "<script>&'+", "1e5", "-0", "null", "\u0625"];

    private static Gen<string> Letter => Gen.OneOf(
        Gen.Elements(OddTexts), Gen.Choose(1, 0x7f).Select(code => $"{(char)code}"),
        Gen.Choose(1, 0x10ffff).Where(code => code is < 0xd800 or > 0xdfff).Select(char.ConvertFromUtf32));

    public static Gen<string> Text => Letter.ListOf().Select(string.Concat);

    private static Gen<string> Time => Gen.Choose(0, int.MaxValue).Two().Select(parts =>
        JsonSerializer.SerializeToElement(new DateTimeOffset(((((long)parts.Item1 << 31) + parts.Item2) % 3_000_000_000_000_000_000) + 10_000_000_000_000, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes((parts.Item1 % 1600) - 800))).GetString()!);

    private static Gen<long> Number => Gen.OneOf(
        Gen.Elements(0L, -1, 1, Largest, -Largest, Largest - 1, int.MaxValue, int.MinValue, 4294967296), Gen.Choose(int.MinValue, int.MaxValue).Select(number => (long)number),
        Gen.Choose(0, int.MaxValue).Two().Select(parts => (((long)parts.Item1 << 31) + parts.Item2) % Largest));

    private static Gen<JsonNode?> Scalar => Gen.OneOf(
        Text.Select(JsonNode? (text) => JsonValue.Create(text)), Number.Select(JsonNode? (number) => JsonValue.Create(number)), Time.Select(JsonNode? (time) => JsonValue.Create(time)),
        Gen.Elements(true, false).Select(JsonNode? (flag) => JsonValue.Create(flag)), Gen.Constant<JsonNode?>(null));

    private static Gen<JsonNode?> Personal => Text.Two().Select(JsonNode? (texts) => APack.Personal("any", texts.Item1));

    private static Gen<JsonNode?> Node(int depth) => depth == 0 ? Scalar : Gen.Frequency(
        (3, Scalar), (1, Personal),
        (2, Object(depth - 1).Select(JsonNode? (item) => item)), (1, Node(depth - 1).ListOf().Select(JsonNode? (items) => new JsonArray([.. items.Take(5)]))));

    private static Gen<JsonObject> Object(int depth) => Text.Zip(Node(depth)).ListOf().Select(members =>
        new JsonObject(members.DistinctBy(member => member.Item1).Take(6).Select(member => KeyValuePair.Create(member.Item1, member.Item2))));

    public static Arbitrary<JsonElement> Any => Object(3).Select(payload => JsonSerializer.SerializeToElement(payload)).ToArbitrary();

    /// <summary>The same value as another program would write it down: other order, other escapes, other spaces.</summary>
    public static JsonElement Respelled(JsonElement value) =>
        JsonDocument.Parse(JsonSerializer.Serialize(Backwards(value), new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.Default })).RootElement;

    private static JsonNode? Backwards(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Reverse().Select(member => KeyValuePair.Create(member.Name, Backwards(member.Value)))),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Backwards)]),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value),
    };

    /// <summary>The same payload after every value in it was sealed, or erased.</summary>
    public static JsonElement Closing(JsonElement payload, bool isErased)
    {
        var copy = JsonNode.Parse(payload.GetRawText())!;
        foreach (var field in Fields(copy).ToList())
        {
            field.Remove("salt");
            field.Remove("value");
            if (!isErased)
                field["sealed"] = "AAAA";
        }

        return JsonSerializer.SerializeToElement(copy);
    }

    private static IEnumerable<JsonObject> Fields(JsonNode? node) => node switch
    {
        JsonObject field when PersonalField.TryRead(JsonSerializer.SerializeToElement(field), out _) => [field],
        JsonObject other => other.SelectMany(member => Fields(member.Value)),
        JsonArray items => items.SelectMany(Fields),
        _ => [],
    };
}
