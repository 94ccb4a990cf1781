using System.Data;
using Npgsql;

namespace Concord.Ledger.Sealing.Live;

/// <summary>
/// Holds everything that a context stores against everything else and against what the reader knew before: events, streams, leaves, nodes,
/// heads, their map, checkpoints and codes. It reads one instant and writes nothing.
/// </summary>
public sealed class LiveCheck(NpgsqlDataSource database, string schema, LiveTrust trust)
{
    /// <summary>Checks; whatever stands in the tables, the answer is a report.</summary>
    public async Task<LiveReport> RunAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var instant = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await connection.ExecuteAsync("set transaction read only", stop);
        var findings = new List<LiveFinding>();
        var book = new LiveBook(connection, schema, stop);
        var log = await CompareAsync(book, findings);
        await new UnsealedCheck(book, trust, findings).RunAsync();
        await StreamsCheck.RunAsync(book, findings);
        await FeedCheck.RunAsync(book, findings);
        return new(findings, log.Size, log.Head);
    }

    private async Task<LogCheck> CompareAsync(LiveBook book, List<LiveFinding> findings)
    {
        var (log, heads) = (await LogCheck.BeginAsync(book, trust, findings), new HeadsCheck(book, findings));
        var (leaves, events) = (new LeavesCheck(findings), new EventsCheck(trust, findings));
        await foreach (var page in book.PagesAsync())
        {
            foreach (var row in page)
            {
                log.Take(row);
                if (leaves.Read(row) is not { } leaf)
                    continue;
                events.Compare(row, leaf);
                await heads.TakeAsync(row, leaf, log.LastDigest);
            }

            await log.CompareNodesAsync();
        }

        await log.EndAsync();
        await heads.EndAsync();
        return log;
    }
}
