using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>How far an answer reaches: the number of the last event that is in it. Numbers grow within a service and mean nothing in another.</summary>
internal static class Position
{
    public const string Header = "Concord-Position";

    /// <summary>The header in which a read of a list names the position that it must have reached.</summary>
    public const string After = "Concord-After";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    public static void Tell(HttpContext http, long position) => http.Response.Headers[Header] = position.ToString(CultureInfo.InvariantCulture);

    /// <summary>Tells how far the view of <typeparamref name="T"/> has come, once it came as far as the request asks; else says why it can't be read.</summary>
    public static async Task<Problem?> ReachAsync<T>(HttpContext http)
    {
        var wanted = 0L;
        if (http.Request.Headers.TryGetValue(After, out var asked) && !long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out wanted))
            return Said.Bad(After, $"is no position: send what {Header} said");

        // What is kept inline has whatever was committed.
        if (http.RequestServices.GetRequiredService<ContextModel>().AllStreams.Any(stream => stream.Details == typeof(T)))
            return null;

        var (store, time) = (http.RequestServices.GetRequiredService<IDocumentStore>(), http.RequestServices.GetRequiredService<TimeProvider>());
        var begun = time.GetTimestamp();
        while (true)
        {
            var reached = await OfAsync<T>(store, http.RequestAborted);
            Tell(http, reached);
            if (reached >= wanted)
                return null;
            if (time.GetElapsedTime(begun) >= Patience)
                return Behind(http);
            await Task.Delay(Between, time, http.RequestAborted);
        }
    }

    private static Problem Behind(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        return ProblemTypes.Unavailable.With($"The list has not come as far as {After} asks. Ask again, or leave {After} out and read what is there.");
    }

    // A view that has read nothing yet has no entry.
    private static async Task<long> OfAsync<T>(IDocumentStore store, CancellationToken stop) =>
        (await store.Advanced.AllProjectionProgress(token: stop)).FirstOrDefault(shard => shard.ShardName.StartsWith($"{typeof(T).Name}:", StringComparison.Ordinal)) is { } shard ? shard.Sequence : 0;
}
