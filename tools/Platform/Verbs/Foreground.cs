using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

/// <summary>Keeps <c>up</c> in the terminal until Ctrl-C, tells which process ended meanwhile, and stops what this <c>up</c> started.</summary>
internal sealed class Foreground(Started started, IAnsiConsole console)
{
    public async Task StayAsync(CancellationToken cancellation)
    {
        console.WriteLine("Ctrl-C stops what was started here.");
        try
        {
            while (started.Processes is not [])
            {
                await Wait.UntilAsync(() => started.Processes.Any(HasEnded), Timeout.InfiniteTimeSpan, cancellation);
                ReportEnded();
            }
            console.WriteLine("Nothing that was started here runs any more.");
        }
        catch (OperationCanceledException)
        {
            console.WriteLine("Stopping.");
            await started.StopAsync();
            console.WriteLine("Stopped.");
        }
    }

    private void ReportEnded()
    {
        foreach (var record in started.Processes.Where(HasEnded).ToList())
        {
            console.WriteLine($"{record.Name} has ended: ./platform logs {record.Name} shows why, ./platform up starts it again.");
            started.Forget(record);
        }
    }

    private static bool HasEnded(ProcessRecord record) => !record.Identity.IsAlive;
}
