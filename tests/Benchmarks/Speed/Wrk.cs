using System.Globalization;
using System.Text;
using System.Text.Json;
using Concord.Platform.Running;

namespace Concord.Benchmarks.Speed;

/// <summary>What is sent to a contender, and how.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Targets">Paths, taken in turn; where requests follow each other, each with the version that stands.</param>
/// <param name="Method">The method.</param>
internal sealed record Requests(string Address, IReadOnlyList<string> Targets, string Method = "POST")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>One-line bodies, taken in turn.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Each request names the version that the answer before it was given.</summary>
    public bool Follow { get; init; }
}

/// <summary>What came of them.</summary>
internal sealed record Shot(long Requests, double Seconds, long Refused, long Broken, double P50, double P99)
{
    public double PerSecond => Requests / Seconds;
}

/// <summary>Sends requests with wrk, which costs the machine least of all that could.</summary>
internal static class Wrk
{
    public const int Connections = 16;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static int runs;

    /// <summary>Sends for as long as asked; between two requests of a connection lies the pause, or nothing.</summary>
    /// <exception cref="RefusalException">Something was refused: a figure over refusals says nothing.</exception>
    public static async Task<Shot> SendAsync(Requests requests, TimeSpan during, TimeSpan pause = default, int connections = Connections)
    {
        var threads = requests.Follow ? connections : 1;
        var script = Path.Combine(AppContext.BaseDirectory, "Speed", "peers", "requests.lua");
        var said = await new Tool("wrk", $"-t{threads}", $"-c{connections}", $"-d{during.TotalSeconds:0}s", "--timeout", "30s", "-s", script, requests.Address)
        {
            Environment = new Dictionary<string, string>
            {
                ["METHOD"] = requests.Method,
                ["TARGETS"] = string.Join('\n', requests.Targets),
                ["BODIES"] = string.Join('\n', requests.Bodies),
                ["HEADERS"] = string.Join('\n', requests.Headers.Select(header => $"{header.Key}: {header.Value}")),
                ["RUN"] = $"{Environment.ProcessId}-{++runs}",
                ["PAUSE"] = pause.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture),
                [requests.Follow ? "FOLLOWS" : "STANDS"] = "yes",
            },
        }.RunAsync(default);
        var line = said.Output.Split('\n').LastOrDefault(line => line.StartsWith('{')) ?? throw new RefusalException($"wrk said nothing of use: {said.Output}");
        var shot = JsonSerializer.Deserialize<Shot>(line, Json)!;
        return shot.Refused + shot.Broken == 0 ? shot : throw new RefusalException($"{requests.Method} {requests.Address}{requests.Targets[0]}: {shot.Refused} of {shot.Requests} were refused, {shot.Broken} broke; one such request is answered: {await OneAsync(requests)}");
    }

    private static async Task<string> OneAsync(Requests requests)
    {
        using var http = new HttpClient();
        using var one = new HttpRequestMessage(new HttpMethod(requests.Method), requests.Address + requests.Targets[0].Split(' ')[0]);
        if (requests.Bodies is [var body, ..])
            one.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in requests.Headers.Where(header => header.Key is not "Content-Type"))
            one.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(one);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }
}
