using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Concord.Harness;
using Concord.Platform.Running;
using Concord.Platform.Subscribing;

namespace Concord.Benchmarks.Feeds;

/// <summary>
/// Kills one process after another under load, brings it up again, and holds what each subscriber heard against what was answered for:
/// by SSE of the context, by SSE of all contexts, by pull, at an endpoint, and from the broker.
/// </summary>
internal sealed class Kills(Running running, RabbitServer broker, Figures figures)
{
    private const string Exchange = "org.concord.transhumance.corridor-mapped.v1";
    private static readonly string[] Victims = ["transhumance", "subscriptions", "gateway", "postgres", "broker"];

    /// <summary>Brings Concord up over a broker of its own, and kills.</summary>
    /// <exception cref="RefusalException">It is up already, over no broker.</exception>
    public static async Task RunAsync(Figures figures)
    {
        var home = Home.Find(null);
        if (File.Exists(home.PlatformFile) && new ProcessBook(home).AllAlive() is not [])
            throw new RefusalException("Concord is up, and tells no broker: run ./platform down first.");
        await using var broker = new RabbitServer();
        await broker.StartAsync();
        Environment.SetEnvironmentVariable("Messaging__Transport", "rabbitmq");
        Environment.SetEnvironmentVariable("Messaging__RabbitMq", $"{broker.Address}");
        await PlatformAsync(home, "up", "--detach");
        try
        {
            using var running = new Running(home);
            await new Kills(running, broker, figures).RunAsync(perSecond: 20);
        }
        finally
        {
            await PlatformAsync(home, "down");
        }
    }

    private async Task RunAsync(int perSecond)
    {
        using var end = new CancellationTokenSource();
        var load = new Load(running);
        var listeners = new[] { new Listener(running, "v1/transhumance/feed"), new Listener(running, "v1/feeds") };
        var listening = listeners.Select(listener => listener.ListenAsync(end.Token)).ToList();
        await using var receiver = await Receiver.StartAsync();
        await receiver.RegisterAsync(running);
        var puller = new Puller(running);
        var pulling = puller.PullAsync(end.Token);
        var reader = new AmqpReader(broker, Exchange);
        var reading = reader.ReadAsync(end.Token);
        var loading = load.RunAsync(perSecond, TimeSpan.FromSeconds(25 * Victims.Length), default);
        foreach (var victim in Victims)
        {
            await Task.Delay(TimeSpan.FromSeconds(8));
            await KillAsync(victim);
        }

        await loading;
        var told = load.Opened.Keys.ToHashSet();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(90) && !(listeners.All(listener => told.IsSubsetOf(listener.Subjects)) && told.IsSubsetOf(puller.Subjects) && told.All(receiver.Has) && told.IsSubsetOf(reader.Subjects));)
            await Task.Delay(100);
        await end.CancelAsync();
        await Task.WhenAll([.. listening, pulling, reading]);
        figures.Tell("commands answered", told.Count, "events");
        figures.Tell("requests sent again under their key", load.Retried, "requests");
        foreach (var listener in listeners)
            figures.Tell($"{listener.Feed}: missing / faults / begun again", told.Except(listener.Subjects).Count(), $"/ {listener.Heard.Faults.Count} / {listener.Resumed}");
        figures.Tell("pull: missing", told.Except(puller.Subjects).Count(), "events");
        figures.Tell("webhook: missing / told / of these again", told.Count(one => !receiver.Has(one)), $"/ {receiver.Told} / {receiver.Again}");
        figures.Tell("broker: missing / taken / of these again", told.Except(reader.Subjects).Count(), $"/ {reader.Taken} / {reader.Again}");
        foreach (var fault in listeners.SelectMany(listener => listener.Heard.Faults).Take(10))
            Console.WriteLine(fault);
    }

    private async Task KillAsync(string victim)
    {
        if (victim == "broker")
        {
            await broker.KillAsync();
            Console.WriteLine("killed the broker");
            return;
        }

        var platform = PlatformFile.Load(running.Home.PlatformFile)!;
        var pid = victim == "postgres" ? new DatabaseServer(running.Home).ProcessId!.Value : platform.Processes[victim];
        using (var process = Process.GetProcessById(pid))
            process.Kill();
        Console.WriteLine($"killed {victim} ({pid})");
        await PlatformAsync(running.Home, "up", "--detach");
    }

    private static async Task PlatformAsync(Home home, params string[] words)
    {
        using var platform = Process.Start(Path.Combine(home.Root, "platform"), words);
        await platform.WaitForExitAsync();
    }
}

/// <summary>Listens by SSE and keeps which records it heard of.</summary>
internal sealed class Listener(Running running, string feed)
{
    private readonly Subscriber subscriber = new(running.Gateway, stop => running.TokenAsync("dev-subscriber", stop), feed);

    public string Feed => feed;

    public Heard Heard { get; } = new(0, isPart: false);

    public HashSet<string> Subjects { get; } = [];

    public int Resumed => subscriber.Resumed;

    public async Task ListenAsync(CancellationToken end)
    {
        try
        {
            await foreach (var item in subscriber.ListenAsync(Heard, end))
            {
                if (Heard.Take(item) is { } said)
                    Subjects.Add(said.GetProperty("subject").GetString()!);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It heard everything.
        }
    }
}

/// <summary>Pulls page after page and keeps which records it read of.</summary>
internal sealed class Puller(Running running)
{
    public HashSet<string> Subjects { get; } = [];

    public async Task PullAsync(CancellationToken end)
    {
        for (var after = 0L; !end.IsCancellationRequested;)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/transhumance/feed?after={after}&limit=500&wait=5") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", await running.TokenAsync("dev-subscriber", end)) } };
                using var response = await running.Gateway.SendAsync(request, end);
                response.EnsureSuccessStatusCode();
                var page = JsonElement.Parse(await response.Content.ReadAsStringAsync(end));
                foreach (var said in page.GetProperty("events").EnumerateArray())
                    Subjects.Add(said.GetProperty("subject").GetString()!);
                after = page.GetProperty("to").GetInt64();
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or RefusalException && !end.IsCancellationRequested)
            {
                await Task.Delay(500, CancellationToken.None);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
