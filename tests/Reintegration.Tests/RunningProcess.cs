using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Concord.Harness;

namespace Concord.Reintegration.Tests;

/// <summary>The service in a process of its own, which can be killed.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly Uri address;

    private RunningProcess(ProcessStartInfo start, Uri address)
    {
        this.address = address;
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public static RunningProcess Of(ReintegrationHost service, string environment = "Development")
    {
        var free = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet", [typeof(Rules).Assembly.Location]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (key, value) in service.Settings())
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = free.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return new RunningProcess(start, free);
    }

    /// <summary>Asks until somebody answers, whatever the answer.</summary>
    public async Task<Reply> UntilItAnswersAsync(string path) => (await Patience.UntilAsync(() => AskAsync(path), reply => reply is not null || process.HasExited, seconds: 30))
        ?? throw new InvalidOperationException($"The process ended: {await errors}");

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await errors);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task<Reply?> AskAsync(string path)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri(address, path));
            return await Reply.ReadAsync(response);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
