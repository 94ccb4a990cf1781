using System.ComponentModel;
using System.Diagnostics;

namespace Concord.Platform.Running;

/// <summary>One call of a program that ends by itself; what it said comes back whole, and a cancelled call leaves no process behind.</summary>
internal sealed record Tool(string Program, params string[] Arguments)
{
    public string? Account { get; init; }
    public string? Folder { get; init; }
    public string Input { get; init; } = "";
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it and shows what it says as it says it; the answer is its exit code.</summary>
    public async Task<int> ShowAsync(CancellationToken cancellation)
    {
        using var process = Start(Plan());
        return await OrKillAsync(process, async () =>
        {
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode;
        });
    }

    public async Task<ToolResult> RunAsync(CancellationToken cancellation)
    {
        using var process = Start();
        return await OrKillAsync(process, async () =>
        {
            await process.StandardInput.WriteAsync(Input);
            process.StandardInput.Close();
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellation),
                process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return new ToolResult(process.ExitCode, string.Concat(said).Trim());
        });
    }

    private static async Task<T> OrKillAsync<T>(Process process, Func<Task<T>> end)
    {
        try
        {
            return await end();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start()
    {
        var start = Plan();
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        return Start(start);
    }

    private ProcessStartInfo Plan()
    {
        var start = new ProcessStartInfo(Program, Arguments) { UseShellExecute = false, WorkingDirectory = Folder ?? "/" };
        if (Account is not null)
            start.UserName = Account;
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new RefusalException($"{Program} did not start: {fault.Message}.", fault);
        }
    }
}

internal sealed record ToolResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
    public string LastLine => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("it said nothing");
}
