using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;
using Concord.Ledger.Losses;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Gathers what shows a stream's whole history at the last checkpoint, within the one instant of the transaction at hand.</summary>
internal sealed class EvidenceReading(NpgsqlConnection connection, string schema)
{
    public async Task<EvidencePack?> PackAsync(string mission, Guid stream, CancellationToken stop)
    {
        if (await LedgerStore.LastCheckpointAsync(connection, schema, stop) is not { } signed || await HeadAsync(mission, stream, signed.Checkpoint.Size, stop) is not { } heads)
            return null;
        var lines = await LinesAsync(mission, stream, heads.Proof.Head.Version, stop);
        var proofs = await NodeTable.OfLog(schema).Tree(connection).InclusionAsync([.. lines.Select(line => line.Index)], signed.Checkpoint.Size);
        var keys = await KeysAsync(stop);
        return new(stream, mission, lines, proofs, heads, await CosignatureStore.WithAsync(connection, schema, signed, stop), [.. keys.Select(key => key.Key)]) { Successions = [.. keys.Select(key => key.Succession).OfType<KeySuccession>()] };
    }

    private async Task<HeadsEvidence?> HeadAsync(string mission, Guid stream, long size, CancellationToken stop)
    {
        var found = await connection.RowsAsync($"""
            select m.place, m.version, m.hash, l.data, f.payload
            from {schema}.ledger_map m, {schema}.ledger_leaves l join {schema}.ledger_facts f using (index) where m.stream_id = $1 and m.mission = $2 and l.index = $3
            """, row => (Place: row.GetInt64(0), Head: new Heads.Head(stream, row.GetInt64(1), row.Hash(2)), Leaf: Leaf.Read(CanonicalJson.Read((byte[])row[3])), Payload: row.GetString(4)), stop, stream, mission, size - 1);
        if (found is not [var entry])
            return null;

        var stated = HeadsSealed.Read(JsonElement.Parse(entry.Payload));
        return new(
            entry.Leaf, stated, await NodeTable.OfLog(schema).Tree(connection).InclusionAsync(size - 1, size),
            new HeadProof(entry.Head, await NodeTable.OfMap(schema).Tree(connection).InclusionAsync(entry.Place, stated.Streams)))
        {
            Losses = stated.Losses == 0 ? [] : await LossesAsync(size, stop),
        };
    }

    /// <summary>The losses that the log declared among its first leaves.</summary>
    public async Task<IReadOnlyList<LossEvidence>> LossesAsync(long size, CancellationToken stop)
    {
        var losses = await connection.RowsAsync($"""
            select f.index, l.data, f.payload from {schema}.ledger_facts f join {schema}.ledger_leaves l using (index) where f.type = '{LossDeclared.Type}' and f.index < $1 order by f.index
            """, row => (Index: row.GetInt64(0), Leaf: Leaf.Read(CanonicalJson.Read((byte[])row[1])), Loss: LossDeclared.Read(JsonElement.Parse(row.GetString(2)))), stop, size);
        var proofs = await NodeTable.OfLog(schema).Tree(connection).InclusionAsync(losses.ConvertAll(loss => loss.Index), size);
        return [.. losses.Zip(proofs, (loss, proof) => new LossEvidence(loss.Leaf, loss.Loss, proof))];
    }

    // An event that is gone from the store leaves its leaf: the line says so by a payload that doesn't fit.
    private async Task<List<EvidenceLine>> LinesAsync(string mission, Guid stream, long last, CancellationToken stop)
    {
        await using var command = connection.Command($"""
            select {StoredEvent.Columns} from {schema}.ledger_leaves l join {schema}.mt_events e on e.id = l.event_id where l.stream_id = $1 and l.mission = $2 and l.version <= $3
            """, stream, mission, last);
        var events = (await StoredEvent.ReadAsync(command, stop)).ToDictionary(stored => stored.Id);
        return await connection.RowsAsync(
            $"select index, event_id, data from {schema}.ledger_leaves where stream_id = $1 and mission = $2 and version <= $3 order by version",
            row => Line(row.GetInt64(0), (byte[])row[2], events.GetValueOrDefault(row.GetGuid(1))), stop, stream, mission, last);
    }

    private static EvidenceLine Line(long index, byte[] leaf, StoredEvent? stored) =>
        new(index, Leaf.Read(CanonicalJson.Read(leaf)), stored?.Payload ?? JsonElement.Parse("{}"), stored?.Reason);

    private Task<List<(VerifierKey Key, KeySuccession? Succession)>> KeysAsync(CancellationToken stop) =>
        connection.RowsAsync($"select line from {schema}.ledger_keys order by since", row => KeySuccession.Read(row.GetString(0)), stop);
}
