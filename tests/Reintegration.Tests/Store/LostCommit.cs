using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Concord.Reintegration.Tests.Store;

/// <summary>A way to PostgreSQL on which the word that a command was committed gets lost: PostgreSQL has done it, and nobody hears of it.</summary>
internal sealed class LostCommit : IAsyncDisposable
{
    private const string OfACommand = "insert into reintegration.mt_doc_answeredrequest";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly NpgsqlConnectionStringBuilder server;

    public LostCommit(string connectionString)
    {
        server = new(connectionString);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Comes when a command was committed.</summary>
    public Task Committed => committed.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString)
    {
        Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, SslMode = SslMode.Disable, GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    public ValueTask DisposeAsync()
    {
        listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed.
        }
    }

    private async Task CarryAsync(TcpClient here)
    {
        using var there = new TcpClient();
        await there.ConnectAsync(server.Host!, server.Port);
        var isCommand = false;
        var asking = CopyAsync(here, there, said => (isCommand |= said.Contains(OfACommand, StringComparison.Ordinal)) && false);
        var answering = CopyAsync(there, here, said => isCommand && said.Contains("COMMIT\0", StringComparison.Ordinal) && committed.TrySetResult());
        await Task.WhenAny(asking, answering);
        if (committed.Task.IsCompleted)
            await asking;
        here.Dispose();
    }

    // Ends without carrying on what is lost.
    private static async Task CopyAsync(TcpClient from, TcpClient to, Func<string, bool> isLost)
    {
        var bytes = new byte[1 << 16];
        while (await from.GetStream().ReadAsync(bytes) is var length && length > 0)
        {
            if (isLost(Encoding.Latin1.GetString(bytes, 0, length)))
                return;
            await to.GetStream().WriteAsync(bytes.AsMemory(0, length));
        }
    }
}
