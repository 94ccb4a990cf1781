namespace Concord.Ledger.Sealing.Live;

/// <summary>Every event that has no leaf: on its way, refused, forged, or passed by.</summary>
internal sealed class UnsealedCheck(LiveBook book, LiveTrust trust, LiveFindings findings)
{
    private const int MostRead = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task RunAsync()
    {
        var unsealed = await book.EventsAsync($"not exists (select from {{0}}.ledger_leaves l where l.event_id = e.id) order by e.seq_id limit {MostRead}");
        var (ids, numbers) = (unsealed.ConvertAll(found => found.Event.Id).ToArray(), unsealed.ConvertAll(found => found.Event.Sequence).ToArray());
        var refused = (await book.RowsAsync("select event_id, why from {0}.ledger_refusals where event_id = any($1)", row => KeyValuePair.Create(row.GetGuid(0), row.GetString(1)), ids)).ToDictionary();
        var watched = (await book.RowsAsync("select seq_id from {0}.ledger_gaps where seq_id = any($1)", row => row.GetInt64(0), numbers)).ToHashSet();
        var waiting = (await book.RowsAsync("select event_id from {0}.ledger_waiting where event_id = any($1)", row => row.GetGuid(0), ids)).ToHashSet();
        var (settled, now) = (await book.RowsAsync("select settled, clock_timestamp() from {0}.ledger_state", row => (row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1))))[0];
        foreach (var (stored, _) in unsealed)
        {
            if (refused.TryGetValue(stored.Id, out var why))
                Find("event-refused", stored, $"was not sealed: {why}.");
            else if (trust.Mac is { } mac && Admission.Fault(stored, Hash.Zero, mac, out _) is { } forged)
                Find("event-forged", stored, $"isn't sealed, and {forged}.");
            else if (waiting.Contains(stored.Id))
                Find("event-waiting", stored, $"is version {stored.Version} of its stream, and the version before it isn't there.");
            else if (stored.Sequence <= settled && !watched.Contains(stored.Sequence))
                Find("event-unsealed", stored, "was put in behind the sealer, where nothing was to come any more.");
            else if (now - stored.Recorded > Patience)
                Find("seal-late", stored, $"has been waiting to be sealed since {stored.Recorded:u}.");
        }
    }

    private void Find(string code, StoredEvent stored, string says) => findings.Add(code, $"event {stored.Id}", $"The event {stored.Id} {says}");
}
