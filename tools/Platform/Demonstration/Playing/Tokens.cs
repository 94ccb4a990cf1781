using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Concord.Platform.Running;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>The access token of each client, fetched at the gateway and renewed before it ends.</summary>
internal sealed class Tokens(PlatformFile platform, HttpClient http)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Token> held = [];
    private readonly SemaphoreSlim turn = new(1);

    public async Task<string> OfAsync(string client, CancellationToken stop)
    {
        if (Held(client) is { } good)
            return good;

        await turn.WaitAsync(stop);
        try
        {
            return Held(client) ?? (held[client] = await FetchAsync(platform.Client(client), stop)).Access;
        }
        finally
        {
            turn.Release();
        }
    }

    private string? Held(string client) => held.TryGetValue(client, out var token) && token.Ends - Early > DateTimeOffset.UtcNow ? token.Access : null;

    private async Task<Token> FetchAsync(DevelopmentClient client, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", client.Id), new("client_secret", client.Secret)]);
        using var response = await http.PostAsync("connect/token", form, stop);
        var granted = response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Granted>(stop) : null;
        return granted is null
            ? throw new RefusalException($"{client.Id} got no token at {platform.Gateway}/connect/token ({(int)response.StatusCode}): ./platform logs identity shows why.")
            : new(granted.Access, DateTimeOffset.UtcNow.AddSeconds(granted.Seconds));
    }

    private sealed record Token(string Access, DateTimeOffset Ends);

    private sealed record Granted([property: JsonPropertyName("access_token")] string Access, [property: JsonPropertyName("expires_in")] int Seconds);
}
