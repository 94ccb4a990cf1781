using System.Diagnostics;

namespace Concord.Platform.Testing;

/// <summary>A run of <c>dotnet</c> whose output goes straight to the terminal, and that can't hang for ever.</summary>
internal sealed record ShownProgram(string Folder, string[] Arguments, Dictionary<string, string> Environment)
{
    private const int TookTooLong = 124;

    public async Task<int> RunAsync(TimeSpan longest, CancellationToken cancellation)
    {
        using var process = Start();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(longest);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            Console.WriteLine($"dotnet {Arguments[0]} took longer than {longest.TotalMinutes:0} minutes and was stopped.");
            return TookTooLong;
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", Arguments) { UseShellExecute = false, WorkingDirectory = Folder };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
