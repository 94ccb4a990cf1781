using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Concord.Hosting;

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
                ? new(DigestId.Of(Encoding.UTF8.GetBytes($"{source}\n{id}")), mission)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The id of something that names none: what it is.</summary>
    public static Guid IdOf(byte[] body) => DigestId.Of(body);

    private static string? Text(JsonElement said, string attribute) =>
        said.ValueKind is JsonValueKind.Object && said.TryGetProperty(attribute, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missions { get; }
}
