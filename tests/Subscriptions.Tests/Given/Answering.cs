using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Concord.Subscriptions.Tests;

/// <summary>Somebody who answers at an address, is gone from one moment to the next, and comes back at the same one.</summary>
internal sealed class Answering(string address, Action<WebApplication> maps) : IAsyncDisposable
{
    private WebApplication? server;

    public async Task BeginAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add(address);
        maps(server);
        await server.StartAsync();
    }

    public async Task EndAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        server = null;
    }

    public ValueTask DisposeAsync() => new(EndAsync());
}
