namespace Concord.Harness;

/// <summary>Waits for what comes by itself, and says what never came.</summary>
public static class Patience
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);

    /// <summary>Asks again and again for <paramref name="seconds"/>, several times as long as it would take to become otherwise, and says when it did.</summary>
    public static async Task WhileAsync<T>(Func<Task<T>> ask, Func<T, bool> holds, int seconds = 5)
    {
        var end = DateTime.UtcNow.AddSeconds(seconds);
        while (DateTime.UtcNow < end)
        {
            if (await ask() is var seen && !holds(seen))
                throw new InvalidOperationException($"It did not stay so; seen: {seen}");
            await Task.Delay(Between);
        }
    }

    /// <summary>Asks until the answer satisfies; after <paramref name="seconds"/> it says what it saw last.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> satisfies, int seconds = 60)
    {
        var end = DateTime.UtcNow.AddSeconds(seconds);
        while (true)
        {
            var seen = await ask();
            if (satisfies(seen))
                return seen;
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"Waited {seconds} seconds in vain; seen last: {seen}");
            await Task.Delay(Between);
        }
    }
}
