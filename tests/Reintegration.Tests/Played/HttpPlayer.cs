using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Played;

/// <summary>Sends the requests of a file in their order, each with what it takes from the answers before it.</summary>
internal sealed partial class HttpPlayer(PlayedHost service, HttpFile file, IReadOnlyDictionary<string, Reply> known)
{
    private readonly Dictionary<string, Reply> answers = new(known);

    public IReadOnlyDictionary<string, Reply> Answers => answers;

    /// <summary>Sends it; what is wrong with the answer, or <c>null</c>.</summary>
    public async Task<string?> PlayAsync(FiledRequest request)
    {
        bool IsRight(Reply reply) => request.Status is { } stated ? reply.Status == stated : reply.Status is >= 200 and < 300;
        var answer = request.IsAwaited ? await Patience.UntilAsync(() => SendAsync(request), IsRight) : await SendAsync(request);
        if (request.Name is not null)
            answers[request.Name] = answer;
        return IsRight(answer) ? null : $"{request.Title} ({request.Method} {Filled(request.Url)}) was answered with {answer.Status}: {answer.Body}";
    }

    private Task<Reply> SendAsync(FiledRequest request) =>
        request.Url.EndsWith("/connect/token", StringComparison.Ordinal) ? Task.FromResult(Token(Filled(request.Body!))) : SendAsync(request.Method, new Uri(Filled(request.Url)).PathAndQuery, request);

    private async Task<Reply> SendAsync(HttpMethod method, string path, FiledRequest request)
    {
        using var client = service.Host.Server.CreateClient();
        using var message = new HttpRequestMessage(method, path);
        var type = request.Headers.FirstOrDefault(header => header.Name == "Content-Type").Value;
        if (request.Body is not null)
            message.Content = new StringContent(Filled(request.Body), Encoding.UTF8) { Headers = { ContentType = new(type) } };
        // As they stand: a header that is given twice goes out twice.
        foreach (var (name, value) in request.Headers.Where(header => header.Name != "Content-Type"))
            message.Headers.TryAddWithoutValidation(name, Filled(value));
        using var response = await client.SendAsync(message);
        return await Reply.ReadAsync(response);
    }

    // There is no identity service beside the one that is tested: the tests' issuer stands for it.
    private static Reply Token(string form) =>
        new(200, JsonSerializer.Serialize(new { access_token = ActorTokens.For(PlayedHost.Client(Client().Match(form).Groups["id"].Value)) }), new Dictionary<string, string>());

    private string Filled(string text) => Reference().Replace(text, found => Value(found.Groups["what"].Value));

    private string Value(string what) => what.Split('.', 4) switch
    {
        ["$guid"] => $"{Guid.NewGuid()}",
        [var variable] => Filled(file.Variables[variable]),
        [var name, "response", "headers", var header] => answers[name].Headers[header],
        [var name, "response", "body", var path] => Read(answers[name].Json, path),
        _ => throw new InvalidOperationException($"{{{{{what}}}}} is no reference that a client in an editor resolves."),
    };

    private static string Read(JsonElement body, string path)
    {
        foreach (Match step in Step().Matches(path.TrimStart('$')))
            body = step.Groups["member"] is { Success: true } member ? body.GetProperty(member.Value) : body[int.Parse(step.Groups["index"].Value)];
        return body.ToString();
    }

    [GeneratedRegex(@"\{\{(?<what>[^}]+)\}\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\.(?<member>\w+)|\[(?<index>\d+)\]")]
    private static partial Regex Step();

    [GeneratedRegex("client_id=(?<id>[a-z-]+)")]
    private static partial Regex Client();
}
