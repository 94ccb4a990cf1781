using System.Diagnostics;

namespace Concord.Gateway.Tests;

/// <summary>One of Concord's programs, run as the launcher runs it: its own process, configured by environment.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private RunningProcess(string project, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built.Program(project), .. arguments]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var inherited in start.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal) || key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        foreach (var (key, value) in environment)
            start.Environment[key] = value;

        process = Process.Start(start)!;
        (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<RunningProcess> Serve(string project, Dictionary<string, string> environment)
    {
        var running = new RunningProcess(project, environment, []);
        var ready = new Uri(new Uri(environment["ASPNETCORE_URLS"]), "/health/ready");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await IsReady(ready, patience.Token))
        {
            if (running.process.HasExited)
                throw new InvalidOperationException($"{project} ended: {await running.errors}{await running.output}");
            await Task.Delay(50, patience.Token);
        }
        return running;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Errors)> Finish(string project, Dictionary<string, string> environment, params string[] arguments)
    {
        await using var running = new RunningProcess(project, environment, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await running.process.WaitForExitAsync(patience.Token);
        return (running.process.ExitCode, await running.errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> IsReady(Uri ready, CancellationToken patience)
    {
        try
        {
            using var answer = await Http.GetAsync(ready, patience);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
