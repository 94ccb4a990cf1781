using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Concord.Hosting;

namespace Concord.Harness;

/// <summary>What a partner's client sends. A test says what is usual and then what it changes.</summary>
public sealed record Request(HttpMethod Method, string Url)
{
    /// <summary>The instant at which everything in a test happens, unless it says otherwise.</summary>
    public static readonly DateTimeOffset Instant = new(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string? Body { get; init; }

    public string MediaType { get; init; } = "application/json";

    /// <summary>A read.</summary>
    public static Request Get(Actor actor, string url) => new Request(HttpMethod.Get, url).As(actor).In("BFA");

    /// <summary>A body that changes nothing, such as a search.</summary>
    public static Request Post(Actor actor, string url, object body) => new Request(HttpMethod.Post, url) { Body = Json(body) }.As(actor).In("BFA");

    /// <summary>A command as it is usually sent: under a fresh key, in one mission, about something that happened.</summary>
    public static Request Command(Actor actor, string url, object command) =>
        Post(actor, url, command).Under(Guid.NewGuid().ToString("N")).With("Concord-Occurred-At", Instant.ToString("O", CultureInfo.InvariantCulture));

    public Request As(Actor actor) => With("Authorization", $"Bearer {ActorTokens.For(actor)}");

    public Request In(string mission) => With("Concord-Mission", mission);

    public Request For(string purpose) => With("Concord-Purpose", purpose);

    public Request Under(string key) => With("Idempotency-Key", key);

    /// <summary>Decided on this version.</summary>
    public Request Seen(long version) => With("If-Match", Concurrency.ETag(version));

    public Request At(DateTimeOffset occurred) => With("Concord-Occurred-At", occurred.ToString("O", CultureInfo.InvariantCulture));

    public Request With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };

    public Request Without(string header) => this with { Headers = Headers.Remove(header) };

    /// <summary>With these very characters as body.</summary>
    public Request Saying(string body) => this with { Body = body };

    /// <summary>As the platform's own JSON, where it isn't JSON already.</summary>
    public static string Json(object body) => body as string ?? JsonSerializer.Serialize(body, StrictJson.Options);

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(Method, Url);
        foreach (var (header, value) in Headers)
            message.Headers.TryAddWithoutValidation(header, value);
        if (Body is not null)
            message.Content = new StringContent(Body, Encoding.UTF8) { Headers = { ContentType = new(MediaType) } };
        return message;
    }
}
