using System.Diagnostics;
using System.Text;

namespace Concord.Harness;

/// <summary>One of Concord's programs, run as the launcher runs it: its own process, configured by environment, which can be killed.</summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private const int Longest = 30;
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Task<string> errors;

    private RunningProcess(string project, IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built.Program(project), .. arguments]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var inherited in start.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal) || key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["ASPNETCORE_URLS"] = Free.Address();
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        Address = new Uri(start.Environment["ASPNETCORE_URLS"]!);
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
    }

    /// <summary>What it wrote to its log so far.</summary>
    public string Said
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it.</summary>
    public static RunningProcess Start(string project, IReadOnlyDictionary<string, string> settings) => new(project, settings, []);

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<RunningProcess> Serve(string project, IReadOnlyDictionary<string, string> settings)
    {
        var running = Start(project, settings);
        await running.UntilItAnswersAsync("/health/ready", reply => reply.Status == 200);
        return running;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Errors)> Finish(string project, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var running = new RunningProcess(project, settings, arguments);
        return await running.EndAsync();
    }

    /// <summary>Asks until somebody answers, whatever the answer, or until the answer <paramref name="satisfies"/>.</summary>
    public async Task<Reply> UntilItAnswersAsync(string path, Func<Reply, bool>? satisfies = null)
    {
        var reply = await Patience.UntilAsync(() => AskAsync(path), reply => process.HasExited || (reply is not null && satisfies?.Invoke(reply) is not false), Longest);
        return process.HasExited ? throw new InvalidOperationException($"The process ended: {await errors}{Said}") : reply!;
    }

    /// <summary>Sends a request and reads the answer to its end.</summary>
    public async Task<Reply> SendAsync(Request request)
    {
        using var message = request.Message();
        message.RequestUri = new Uri(Address, request.Url);
        using var response = await Http.SendAsync(message);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(Longest));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await errors);
    }

    /// <summary>Sends it a signal by name, such as <c>STOP</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private async Task<Reply?> AskAsync(string path)
    {
        try
        {
            return await SendAsync(new Request(HttpMethod.Get, path));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
