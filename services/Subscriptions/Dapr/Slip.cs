using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Concord.Subscriptions.Dapr;

/// <summary>What the envelope says of something handed in.</summary>
/// <param name="Id">Follows from who sent it and how they named it: the same however often it arrives.</param>
/// <param name="Mission">Where it belongs.</param>
internal sealed partial record Slip(Guid Id, string Mission)
{
    /// <summary>The key under which it takes effect once.</summary>
    public string Key => $"dapr-{Id:N}";

    /// <summary>Reads an envelope; <c>null</c> where it is no CloudEvent that says who sent it, how they named it and for which mission.</summary>
    public static Slip? Read(byte[] body)
    {
        try
        {
            using var said = JsonDocument.Parse(body);
            return Text(said.RootElement, "specversion") is "1.0" && Text(said.RootElement, "source") is { } source && Text(said.RootElement, "id") is { } id
                && Text(said.RootElement, "mission") is { } mission && Missions.IsMatch(mission) && said.RootElement.TryGetProperty("data", out _) != said.RootElement.TryGetProperty("data_base64", out _)
                ? new(IdOf($"{source}\n{id}"), mission)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The id of something that names none: what it is.</summary>
    public static Guid IdOf(byte[] body) => Version8(SHA256.HashData(body));

    private static Guid IdOf(string name) => Version8(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static Guid Version8(byte[] digest)
    {
        (digest[7], digest[8]) = ((byte)((digest[7] & 0x0F) | 0x80), (byte)((digest[8] & 0x3F) | 0x80));
        return new Guid(digest.AsSpan(0, 16));
    }

    private static string? Text(JsonElement said, string attribute) =>
        said.ValueKind is JsonValueKind.Object && said.TryGetProperty(attribute, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missions { get; }
}
