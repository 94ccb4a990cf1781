namespace Concord.Ledger.Sealing.Live;

/// <summary>Each stream's own row against its events: readers and writers go by it.</summary>
internal static class StreamsCheck
{
    public static async Task RunAsync(LiveBook book, LiveFindings findings)
    {
        var wrong = await book.RowsAsync("""
            select coalesce(s.id, e.stream_id), coalesce(s.version, -1), coalesce(e.last, 0), coalesce(s.is_archived, false) from {0}.mt_streams s
            full join (select stream_id, tenant_id, count(*) as events, max(version) as last from {0}.mt_events where type <> 'tombstone' group by 1, 2) e
                on e.stream_id = s.id and e.tenant_id = s.tenant_id
            where s.version is distinct from coalesce(e.last, 0) or coalesce(e.events, 0) <> coalesce(e.last, 0) or s.is_archived limit 1001
            """, row => (Stream: row.GetGuid(0), Said: row.GetInt64(1), Last: row.GetInt64(2), IsArchived: row.GetBoolean(3)));
        foreach (var (stream, said, last, isArchived) in wrong)
            findings.Add("stream-changed", $"stream {stream}", isArchived ? $"The stream {stream} is marked as archived: readers no longer see it."
                : said < 0 ? $"The stream {stream} has events and no row of its own."
                : said != last ? $"The row of the stream {stream} says version {said}, and its events end with version {last}."
                : $"The stream {stream} ends with version {last} and hasn't that many events.");
    }
}
