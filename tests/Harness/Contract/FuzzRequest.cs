using Concord.Hosting;

namespace Concord.Harness.Contract;

/// <summary>A request as nobody should send it, to the byte.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="MayBeTaken">Whether it may be valid after all: it reads, or only asks whether it would be taken.</param>
public sealed record FuzzRequest(string What, string Method, string Url, byte[]? Body, bool MayBeTaken)
{
    private static readonly Actor Everybody = Actor.Supervisor with { Scopes = [.. Scopes.All] };

    public string? MediaType { get; init; } = "application/json";

    /// <summary>The headers; one that is given twice goes out twice.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>As a request to <paramref name="operation"/> usually goes, under a fresh key, by somebody who may.</summary>
    public static FuzzRequest Usual(OpenApiOperation operation, Guid id, int number) => new("", operation.Method, operation.Path.Replace("{id}", $"{id}").Replace("{index}", "0").Replace("{type}", "none"), Bytes(operation), !operation.Changes)
    {
        Headers =
        [
            ("Authorization", $"Bearer {ActorTokens.For(Everybody with { Role = operation.Roles.Contains(Roles.Supervisor) ? Roles.Supervisor : operation.Roles.Count > 0 ? operation.Roles[0] : Roles.Supervisor })}"),
            ("Concord-Mission", "BFA"),
            .. operation.Changes ? [("Idempotency-Key", $"fuzz-{number}")] : Array.Empty<(string, string)>(),
            .. operation is { Changes: true, IsAboutOne: true } ? [("If-Match", "\"1\"")] : Array.Empty<(string, string)>(),
        ],
    };

    /// <summary>With this header instead, or without it.</summary>
    public FuzzRequest With(string header, params string[] values) =>
        this with { Headers = [.. Headers.Where(found => found.Name != header), .. values.Select(value => (header, value))] };

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Url);
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (Body is null)
            return message;

        message.Content = new ByteArrayContent(Body);
        if (MediaType is not null)
            message.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        return message;
    }

    public override string ToString() => $"{Method} {Url}: {What}";

    private static byte[]? Bytes(OpenApiOperation operation) => operation.Body is { } body ? System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()) : null;
}
