using System.Data;
using Npgsql;

namespace Concord.Ledger.Sealing.Live;

/// <summary>
/// Holds everything that a context stores against everything else and against what the reader knew before: events, streams, leaves, nodes,
/// heads, their map, checkpoints, witnesses' signatures and codes. It reads one instant, writes nothing, and needs no more memory for a long history than for a short one.
/// </summary>
public sealed class LiveCheck(NpgsqlDataSource database, string schema, LiveTrust trust)
{
    // What goes page by page stands in an index; a plan that the server makes for all leaves at once would be made anew for every page.
    private const string ByIndex = "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off";
    private const string AtOnce = "set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on";

    /// <summary>Checks; whatever stands in the tables, the answer is a report.</summary>
    public async Task<LiveReport> RunAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var instant = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await connection.ExecuteAsync($"set transaction read only; {ByIndex}", stop);
        var findings = new LiveFindings();
        var book = new LiveBook(connection, schema, stop);
        using var heads = await HeadsCheck.BeginAsync(book, findings);
        var log = await CompareAsync(book, heads, findings);
        await connection.ExecuteAsync(AtOnce, stop);
        await log.EndAsync(book);
        await heads.EndAsync();
        await new UnsealedCheck(book, trust, findings).RunAsync();
        await StreamsCheck.RunAsync(book, findings);
        await FeedCheck.RunAsync(book, findings);
        return new(findings.Told, log.Size, log.Checkpoints.Passed, log.Checkpoints.Cosigned);
    }

    private async Task<LogCheck> CompareAsync(LiveBook book, HeadsCheck heads, LiveFindings findings)
    {
        var (log, leaves) = (new LogCheck(trust, findings), new LeavesCheck(trust));
        await foreach (var page in book.PagesAsync())
        {
            log.Checkpoints.Expect(page.Heads);
            foreach (var read in page.Rows.AsParallel().AsOrdered().Select(leaves.Read))
            {
                log.Take(read);
                foreach (var finding in read.Findings)
                    findings.Add(finding);
                if (read.Leaf is { } leaf)
                    await heads.TakeAsync(read, leaf, log.LastDigest);
            }

            log.CompareNodes(page.Nodes);
        }

        return log;
    }
}
