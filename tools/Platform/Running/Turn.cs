using Spectre.Console;

namespace Concord.Platform.Running;

/// <summary>Only one launcher at a time starts or stops things; the kernel takes the turn back when a launcher is killed.</summary>
internal static class Turn
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<IDisposable> TakeAsync(Home home, IAnsiConsole console, CancellationToken cancellation)
    {
        if (TryTake(home.Turn) is { } free)
            return free;

        console.WriteLine("Another ./platform is at work here: waiting for it to finish.");
        FileStream? turn = null;
        return await Wait.UntilAsync(() => (turn = TryTake(home.Turn)) is not null, Patience, cancellation)
            ? turn!
            : throw new RefusalException("Another ./platform has been at work for ten minutes: stop it, then run this again.");
    }

    private static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken.GetType() == typeof(IOException) && !Complaint.IsDiskFull(taken))
        {
            return null;
        }
    }
}
