using Concord.Ledger.Checkpoints;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Signs the head of the tree. A head that is smaller than the last signed one, or doesn't contain it, is never signed.</summary>
internal sealed class CheckpointSigning(NpgsqlConnection connection, LedgerIdentity ledger, LedgerStore store)
{
    /// <summary>Signs the head if anything was sealed since the last checkpoint.</summary>
    public async Task<SignedCheckpoint?> RunAsync(CancellationToken stop)
    {
        var last = (await store.LastCheckpointAsync(stop))?.Checkpoint;
        var size = await SizeAsync(stop);
        if (size == (last?.Size ?? 0))
            return null;

        var next = new Checkpoint(ledger.Origin, size, await store.Tree.RootAsync(size));
        Witness.Check(last, next, await store.Tree.ConsistencyAsync(Math.Min(last?.Size ?? 0, size), size));
        var signed = ledger.Signer.Sign(next);
        await using var insert = new NpgsqlCommand($"insert into {ledger.Schema}.ledger_checkpoints (size, note) values ($1, $2)", connection);
        insert.Parameters.AddWithValue(size);
        insert.Parameters.AddWithValue(signed.Text);
        await insert.ExecuteNonQueryAsync(stop);
        return signed;
    }

    private async Task<long> SizeAsync(CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"select size from {ledger.Schema}.ledger_state", connection);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}
