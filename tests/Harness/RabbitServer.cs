using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Concord.Platform.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Concord.Harness;

/// <summary>A real RabbitMQ for tests, of their own: its data, its ports and its cookie are nobody else's, and it ends with them.</summary>
public sealed class RabbitServer : IAsyncDisposable
{
    // It starts in five seconds where it has the machine for itself.
    private const int Longest = 180;

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("concord-broker-");
    private readonly int port = FreePort(), nodes = FreePort(), names = FreePort();
    private Process? registry;
    private Process? server;

    /// <summary>Where clients reach it.</summary>
    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{port}/");

    /// <summary>Starts it over the data that it has.</summary>
    public async Task StartAsync()
    {
        registry ??= Run("epmd", ["-port", $"{names}", "-address", "127.0.0.1"], []);
        server = Run("rabbitmq-server", [], new()
        {
            // The script then becomes the server instead of watching it, so that ending the process ends the server.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
            ["HOME"] = home.FullName,
            ["ERL_EPMD_PORT"] = $"{names}",
            ["RABBITMQ_NODENAME"] = $"concord{port}@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = $"{port}",
            ["RABBITMQ_DIST_PORT"] = $"{nodes}",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
            ["RABBITMQ_MNESIA_BASE"] = Place("data"),
            ["RABBITMQ_LOG_BASE"] = Place("log"),
            ["RABBITMQ_CONF_ENV_FILE"] = Written("environment", ""),
            ["RABBITMQ_CONFIG_FILE"] = Place("configuration"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Place("advanced"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Written("plugins", "[]."),
        });
        await Patience.UntilAsync(AnswersAsync, answers => answers, Longest);
    }

    /// <summary>Ends it; what it was given to keep, it keeps.</summary>
    public async Task StopAsync()
    {
        await EndAsync(server);
        server = null;
    }

    /// <summary>Kills it in the middle of whatever it does, and starts it again over what reached its disk.</summary>
    public async Task KillAsync()
    {
        server!.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        await StartAsync();
    }

    /// <summary>Loses everything that it holds, as a disk does that dies.</summary>
    public async Task WipeAsync()
    {
        await StopAsync();
        Directory.Delete(Place("data"), recursive: true);
        await StartAsync();
    }

    /// <summary>A plain client's way in.</summary>
    public Task<IConnection> ConnectAsync() => new ConnectionFactory { Uri = Address }.CreateConnectionAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await EndAsync(registry);
        home.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = await ConnectAsync();
            return true;
        }
        catch (BrokerUnreachableException) when (server is { HasExited: false })
        {
            return false;
        }
    }

    private string Place(string name) => Path.Combine(home.FullName, name);

    private string Written(string name, string text)
    {
        File.WriteAllText(Place(name), text);
        return Place(name);
    }

    private static Process Run(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(RabbitPrograms.Find(program)!, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(process);
        return process;
    }

    private static async Task EndAsync(Process? process)
    {
        if (process is null)
            return;
        using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(patience.Token);
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
