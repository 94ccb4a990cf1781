using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Identity;

/// <summary>Who may ask for a token, in whose name it is made out, and what it may carry.</summary>
internal sealed record Client
{
    public required string Id { get; init; }

    /// <summary>The person or system the token speaks for; the client itself unless said otherwise.</summary>
    public string? Subject { get; init; }

    public required string ActorType { get; init; }
    public required string Role { get; init; }
    public required string Office { get; init; }
    public IReadOnlyList<string> Missions { get; init; } = [];
    public IReadOnlyList<string> Areas { get; init; } = [];
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Public JSON Web Keys (RFC 7517) that verify the client's assertions.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Keys { get; init; } = [];

    /// <summary>Known in Development only; never stored as it is.</summary>
    [JsonIgnore]
    public string? Secret { get; init; }

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this);

    public static Client FromJson(JsonElement json) => json.Deserialize<Client>()!;
}
