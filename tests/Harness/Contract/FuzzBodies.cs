using System.Text;
using System.Text.Json.Nodes;

namespace Concord.Harness.Contract;

/// <summary>Bodies gone wrong: in their form, in their members, in their values.</summary>
internal static class FuzzBodies
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "9223372036854775808", "99999999999999999999999999", "\"\"", "\" \"", "\"x\"", "[]", "[null]", "[[]]", "{}", "{\"a\":1}", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"",
        "\"\\u202Eabc\"", "\"a\\u0301\\u0301\\u0301\"", "\"\\ufeff\"", "\"\\uffff\"", "\"😀\"", "\"'; drop table mt_events; --\"", "\"2025-02-30\"", "\"0000\"", "\"-0001-01-01\"",
    ];

    /// <summary>Not JSON, not an object, doubled, too deep, too large: refused whatever the command.</summary>
    public static IEnumerable<(string What, byte[] Body)> Malformed(string usual)
    {
        foreach (var text in new[] { "{", "[]", "null", "7", "\"text\"", "true", "{]}", "{\"a\":}", "{'a':1}", "// {}", "{}{}", usual[..^1], usual + "x", usual + usual, "\u0000", "\ufeff\ufeff{}", "{\"__proto__\":{}}", "{\"\":1}", "{\"$type\":\"System.Object\"}" })
            yield return ($"body {text[..Math.Min(20, text.Length)]}", Encoding.UTF8.GetBytes(text));
        yield return ("unknown member", Encoding.UTF8.GetBytes(Grown(usual, "\"rank\":\"B\"")));
        yield return ("too deep", Encoding.UTF8.GetBytes(Grown(usual, $"\"deep\":{new string('[', 5000)}{new string(']', 5000)}")));
        yield return ("too long", Encoding.UTF8.GetBytes(Grown(usual, $"\"long\":\"{new string('x', 70_000)}\"")));
        yield return ("bytes that are no text", [.. Encoding.UTF8.GetBytes(usual)[..^1], 0xC3, 0x28, (byte)'}']);
        yield return ("overlong bytes", [(byte)'{', (byte)'"', 0xC0, 0xAF, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(usual + " "));
        foreach (var member in JsonNode.Parse(usual)!.AsObject())
            yield return ($"{member.Key} twice", Encoding.UTF8.GetBytes(Grown(usual, $"\"{member.Key}\":{member.Value?.ToJsonString() ?? "null"}")));
    }

    /// <summary>A member left out that must be there.</summary>
    public static IEnumerable<(string What, byte[] Body)> Lacking(string usual, JsonObject schema) =>
        (schema["required"]?.AsArray() ?? []).Select(member => ($"without {member}", Of(usual, body => body.Remove($"{member}"))));

    /// <summary>Another value for each member, of a wrong type or a strange one of the right type.</summary>
    public static IEnumerable<(string What, byte[] Body)> Odd(string usual, JsonObject schema) =>
        from member in schema["properties"]!.AsObject().Select(member => member.Key)
        from value in Values.Append($"\"{new string('x', 5000)}\"").Append($"[{string.Join(',', Enumerable.Repeat("\"x\"", 300))}]")
        select ($"{member} = {value[..Math.Min(30, value.Length)]}", Encoding.UTF8.GetBytes(Of(usual, member, value)));

    /// <summary>Bytes turned, dropped or doubled anywhere.</summary>
    public static byte[] Mangled(byte[] usual, Random random)
    {
        var mangled = usual.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(mangled.Count);
            switch (random.Next(3))
            {
                case 0:
                    mangled[at] = (byte)random.Next(256);
                    break;
                case 1 when mangled.Count > 1:
                    mangled.RemoveAt(at);
                    break;
                default:
                    mangled.Insert(at, mangled[random.Next(mangled.Count)]);
                    break;
            }
        }

        return [.. mangled];
    }

    private static string Grown(string usual, string member) => usual == "{}" ? $"{{{member}}}" : $"{usual[..^1]},{member}}}";

    // Some values are not to be had from a JSON library: they are written in as they are.
    private static string Of(string usual, string member, string value)
    {
        var body = JsonNode.Parse(usual)!.AsObject();
        body[member] = "@@";
        return body.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal);
    }

    private static byte[] Of(string usual, Action<JsonObject> change)
    {
        var body = JsonNode.Parse(usual)!.AsObject();
        change(body);
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }
}
