using Concord.Ledger.Checkpoints;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Seals where every stream ends, and signs the head of the tree that has this as its last leaf. A head that is smaller than the last signed one, or doesn't contain it, is never signed.</summary>
internal sealed class CheckpointSigning(NpgsqlConnection connection, LedgerIdentity ledger, Fence fence)
{
    private readonly NodeTable nodes = NodeTable.OfLog(ledger.Schema);

    /// <summary>Signs if anything was sealed since the last checkpoint.</summary>
    public async Task<SignedCheckpoint?> RunAsync(CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var state = await fence.HoldAsync(stop);
        var last = await LedgerStore.LastCheckpointAsync(connection, ledger.Schema, stop);
        if (state.Size == (last?.Checkpoint.Size ?? 0))
            return null;

        state = await new HeadsSealing(connection, ledger, new LogAppend(connection, ledger.Schema)).RunAsync(state, last?.Digest, stop);
        var signed = await SignAsync(last?.Checkpoint, state.Size);
        await connection.ExecuteAsync($"insert into {ledger.Schema}.ledger_keys (key, since) values ($1, $2) on conflict do nothing", stop, ledger.Signer.Public.Text, state.Size);
        await connection.ExecuteAsync($"insert into {ledger.Schema}.ledger_checkpoints (size, note) values ($1, $2)", stop, state.Size, signed.Text);
        await fence.KeepAsync(state, stop);
        await transaction.CommitAsync(stop);
        return signed;
    }

    private async Task<SignedCheckpoint> SignAsync(Checkpoint? last, long size)
    {
        var tree = nodes.Tree(connection);
        var next = new Checkpoint(ledger.Origin, size, await tree.RootAsync(size));
        Witness.Check(last, next, await tree.ConsistencyAsync(Math.Min(last?.Size ?? 0, size), size));
        return ledger.Signer.Sign(next);
    }
}
