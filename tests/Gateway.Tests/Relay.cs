using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Concord.Gateway.Tests;

/// <summary>The way to a server, which can be cut and mended.</summary>
internal sealed class Relay(string host, int port) : IAsyncDisposable
{
    private readonly ConcurrentBag<TcpClient> connections = [];
    private TcpListener listener = Listen(0);

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Relay Open()
    {
        _ = AcceptAsync(listener);
        return this;
    }

    /// <summary>Nobody gets through, and who was through is cut off.</summary>
    public void Cut()
    {
        listener.Stop();
        while (connections.TryTake(out var connection))
            connection.Dispose();
    }

    public void Mend(int samePort)
    {
        listener = Listen(samePort);
        Open();
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private static TcpListener Listen(int port)
    {
        var listening = new TcpListener(IPAddress.Loopback, port);
        listening.Start();
        return listening;
    }

    private async Task AcceptAsync(TcpListener open)
    {
        try
        {
            while (true)
            {
                var (here, there) = (await open.AcceptTcpClientAsync(), new TcpClient());
                connections.Add(here);
                connections.Add(there);
                await there.ConnectAsync(host, port);
                _ = Task.WhenAny(here.GetStream().CopyToAsync(there.GetStream()), there.GetStream().CopyToAsync(here.GetStream()))
                    .ContinueWith(_ => { here.Dispose(); there.Dispose(); }, TaskScheduler.Default);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }
}
