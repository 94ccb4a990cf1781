using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Running;

namespace Concord.Benchmarks.Feeds;

/// <summary>The system that ./platform up brought up, as the benchmarks reach it.</summary>
internal sealed class Running : IDisposable
{
    private readonly Tokens tokens;

    public Running(Home? home = null)
    {
        Home = home ?? Home.Find(null);
        Platform = PlatformFile.Load(Home.PlatformFile) ?? throw new RefusalException("Concord isn't up: run ./platform up in another terminal first.");
        Gateway = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 5000 }) { BaseAddress = new Uri($"{Platform.Gateway}/"), Timeout = Timeout.InfiniteTimeSpan };
        tokens = new Tokens(Platform, Gateway);
    }

    public Home Home { get; }

    public PlatformFile Platform { get; }

    public HttpClient Gateway { get; }

    public Task<string> TokenAsync(string client, CancellationToken stop) => tokens.OfAsync(client, stop);

    public void Dispose() => Gateway.Dispose();
}
