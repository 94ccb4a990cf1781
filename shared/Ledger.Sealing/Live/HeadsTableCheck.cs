namespace Concord.Ledger.Sealing.Live;

/// <summary>The table of heads, which the sealer goes on from, against the leaves: that these are filed as they were sealed is checked one by one.</summary>
internal static class HeadsTableCheck
{
    public static async Task RunAsync(LiveBook book, LiveFindings findings)
    {
        // What is spelled so in the bytes of a leaf can only be its type: in any other member the quotes would be escaped.
        var wrong = await book.RowsAsync("""
            select stream_id from {0}.ledger_heads h
            where not exists (select from {0}.ledger_leaves l where l.stream_id = h.stream_id and l.version = h.version and l.mission = h.mission and l.hash = h.hash)
            union
            select stream_id from {0}.ledger_leaves l left join {0}.ledger_heads h using (stream_id, mission)
            where (h.version is null or h.version < l.version) and position('"type":"tombstone"'::bytea in l.data) = 0
            limit 1001
            """, row => row.GetGuid(0));
        foreach (var stream in wrong)
            findings.Add("head-changed", $"stream {stream}", $"Where the stream {stream} ends isn't what its leaves say: the table of heads was changed.");
    }
}
