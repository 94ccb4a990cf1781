namespace Concord.Platform.Running;

internal static class Wait
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    public static Task<bool> UntilAsync(Func<bool> holds, TimeSpan patience, CancellationToken cancellation) =>
        UntilAsync(() => Task.FromResult(holds()), patience, cancellation);

    /// <summary>True as soon as the condition holds, false when patience (which may be infinite) ran out before.</summary>
    public static async Task<bool> UntilAsync(Func<Task<bool>> holds, TimeSpan patience, CancellationToken cancellation)
    {
        var deadline = patience == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)patience.TotalMilliseconds;
        using var beat = new PeriodicTimer(Beat);
        while (!await holds())
        {
            if (Environment.TickCount64 > deadline)
                return false;
            await beat.WaitForNextTickAsync(cancellation);
        }
        return true;
    }
}
