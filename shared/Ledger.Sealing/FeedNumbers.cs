using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>
/// Gives every sealed event that others are told of the next place in its channel, dense and in the order of the log. Each channel counts for itself,
/// so that the numbers of one betray nothing of another, nor of what is told to nobody.
/// </summary>
internal sealed class FeedNumbers(NpgsqlConnection connection, LedgerIdentity ledger)
{
    /// <summary>Numbers the leaves that were appended from <paramref name="first"/> on, within the transaction at hand.</summary>
    // Publishing the public form from here, through the outbox of the same transaction, comes with the feeds.
    public async Task NumberAsync(IReadOnlyList<SealedLeaf> leaves, long first, CancellationToken stop)
    {
        var told = leaves.Index().Select(leaf => (Channel: ledger.Channel(leaf.Item.Leaf.Type), Index: first + leaf.Index)).Where(leaf => leaf.Channel is not null).ToList();
        foreach (var channel in told.GroupBy(leaf => leaf.Channel!, leaf => leaf.Index))
            await connection.ExecuteAsync($"""
                insert into {ledger.Schema}.ledger_feed (channel, position, index)
                select $1, (select coalesce(max(position), 0) from {ledger.Schema}.ledger_feed where channel = $1) + place, index from unnest($2::bigint[]) with ordinality as told(index, place)
                """, stop, channel.Key, channel.ToArray());
    }
}
