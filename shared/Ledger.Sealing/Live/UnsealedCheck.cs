namespace Concord.Ledger.Sealing.Live;

/// <summary>Every event that has no leaf: on its way, refused, forged, or passed by.</summary>
internal sealed class UnsealedCheck(LiveBook book, LiveTrust trust, List<LiveFinding> findings)
{
    private const int MostTold = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task RunAsync()
    {
        var refused = (await book.RowsAsync("select event_id, why from {0}.ledger_refusals", row => KeyValuePair.Create(row.GetGuid(0), row.GetString(1)))).ToDictionary();
        var watched = (await book.RowsAsync("select seq_id from {0}.ledger_gaps", row => row.GetInt64(0))).ToHashSet();
        var waiting = (await book.RowsAsync("select event_id from {0}.ledger_waiting", row => row.GetGuid(0))).ToHashSet();
        var (settled, now) = (await book.RowsAsync("select settled, clock_timestamp() from {0}.ledger_state", row => (row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1))))[0];
        foreach (var (stored, _) in await book.EventsAsync($"not exists (select from {{0}}.ledger_leaves l where l.event_id = e.id) order by e.seq_id limit {MostTold}"))
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

    private void Find(string code, StoredEvent stored, string says) => findings.Add(new(code, $"event {stored.Id}", $"The event {stored.Id} {says}"));
}
