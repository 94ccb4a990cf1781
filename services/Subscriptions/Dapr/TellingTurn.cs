using System.Diagnostics;

namespace Concord.Subscriptions.Dapr;

/// <summary>
/// Tells what goes out in half a second, one event after the other. How far it came is written only after the sidecar acknowledged: what was acknowledged and
/// not yet written down when a process dies is told again, under the same id; nothing is left out.
/// </summary>
internal sealed class TellingTurn(ToldToDapr told, Sidecar sidecar, EdgeSettings settings)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>The topic of a context: one for all that it tells, so that what happened to a record stays in one order.</summary>
    public static string TopicOf(string context) => $"concord.{context}";

    /// <summary>Takes a turn; answers whether there was one, and something to tell.</summary>
    public async Task<bool> TakeAsync(CancellationToken stop)
    {
        if (await told.NextAsync(stop) is not { } page)
            return false;
        var (begun, last) = (Stopwatch.GetTimestamp(), page.After);
        try
        {
            foreach (var due in page.Next.TakeWhile(_ => Stopwatch.GetElapsedTime(begun) < Longest))
            {
                if (settings.Missions.Contains(due.Mission))
                    await sidecar.PublishAsync(TopicOf(due.Type.Split('.')[2]), due.Text, stop);
                last = due.Position;
            }
        }
        finally
        {
            await told.MoveAsync(page.After, last);
        }

        return last > page.After;
    }
}
