using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Concord.Subscriptions.Dapr;

/// <summary>What came of something handed in.</summary>
internal enum Outcome
{
    /// <summary>It took effect, now or before.</summary>
    Taken,

    /// <summary>Nobody could decide; it is to be brought again.</summary>
    Later,

    /// <summary>It was refused, and would be again.</summary>
    Refused,
}

/// <summary>Posts what was handed in at the gateway, as the partner would who handed it in: the same command, the same checks, the same answer.</summary>
/// <param name="clients">Makes the client of that name.</param>
/// <param name="settings">Where the gateway is; <c>null</c> where nothing is taken in any more and something is still parked.</param>
internal sealed class GatewayDesk(IHttpClientFactory clients, EdgeSettings? settings)
{
    /// <summary>The client that posts.</summary>
    public const string Client = "hand-in";

    /// <summary>What came of it, and why in the words of the answer, which hold nothing of what was handed in.</summary>
    public async Task<(Outcome Outcome, string Why)> PostAsync(HandIn what, string mission, string key, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        if (settings?.Gateway is not { } gateway)
            return (Outcome.Later, "Dapr:Gateway isn't set: nothing is taken in.");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, what.Address)) { Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new("application/json") } } };
        request.Headers.Add("Concord-Mission", mission);
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var http = clients.CreateClient(Client);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return response.IsSuccessStatusCode ? (Outcome.Taken, "") : await ReadAsync(response, stop);
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException or JsonException && !stop.IsCancellationRequested)
        {
            return (Outcome.Later, away.Message);
        }
    }

    private static async Task<(Outcome Outcome, string Why)> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(stop);
        string? Text(string member) => problem.ValueKind is JsonValueKind.Object && problem.TryGetProperty(member, out var value) ? value.GetString() : null;
        var why = $"{(int)response.StatusCode} {Text("rule")} {Text("detail")}".Replace("  ", " ", StringComparison.Ordinal);
        return (Passes(response.StatusCode, Text("type")) ? Outcome.Later : Outcome.Refused, why);
    }

    // Without a token of ours nobody's message is at fault.
    private static bool Passes(HttpStatusCode status, string? type) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        || type?.EndsWith("/in-flight", StringComparison.Ordinal) is true;
}
