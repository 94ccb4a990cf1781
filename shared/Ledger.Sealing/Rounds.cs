using System.Diagnostics;

namespace Concord.Ledger.Sealing;

/// <summary>
/// When somebody who looks for work looks next: at once where this process says that there is some, <paramref name="often"/> while there was some lately,
/// <paramref name="seldom"/> while all is quiet. To be told is a hint: what another process left is found by looking. Whoever finds work rings for <paramref name="next"/>,
/// who goes on with it.
/// </summary>
public sealed class Rounds(TimeSpan often, TimeSpan seldom, Rounds? next = null)
{
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim rung = new(0);
    private long found = Stopwatch.GetTimestamp();
    private long looked;

    private TimeSpan Pause => Stopwatch.GetElapsedTime(Volatile.Read(ref found)) < Lately ? often : seldom;

    /// <summary>The rounds of whoever carries events on: what no ring announces is found within a tenth of a second, or half a second after a pause.</summary>
    public static Rounds Usual(Rounds? next = null) => new(TimeSpan.FromMilliseconds(75), TimeSpan.FromMilliseconds(500), next);

    /// <summary>Says that there is work now. Any number of rings before the next look are one.</summary>
    public void Ring()
    {
        Volatile.Write(ref found, Stopwatch.GetTimestamp());
        if (rung.CurrentCount == 0)
            rung.Release();
    }

    /// <summary>Says that a look found work and did it: there may soon be more, and the next in line has some now.</summary>
    public void Found()
    {
        Volatile.Write(ref found, Stopwatch.GetTimestamp());
        next?.Ring();
    }

    /// <summary>Waits until it is time for the next look.</summary>
    public async Task NextAsync(CancellationToken stop)
    {
        // What comes within a moment is the work of one look; where the last one is a while ago there is nothing to wait for.
        if (await rung.WaitAsync(Pause, stop) && Together - Stopwatch.GetElapsedTime(looked) is { Ticks: > 0 } rest)
            await Task.Delay(rest, stop);
        looked = Stopwatch.GetTimestamp();
    }
}
