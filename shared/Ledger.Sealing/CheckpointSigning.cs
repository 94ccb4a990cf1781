using Concord.Ledger.Checkpoints;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Seals where every stream ends, and signs the head of the tree that has this as its last leaf. A head that is smaller than the last signed one, or doesn't contain it, is never signed.</summary>
internal sealed class CheckpointSigning
{
    private readonly NpgsqlConnection connection;
    private readonly LedgerIdentity ledger;
    private readonly Fence fence;
    private readonly NodeTable nodes;
    private readonly HeadsSealing heads;
    private readonly OutsideMemory outside;
    private readonly SigningKeys keys;

    public CheckpointSigning(NpgsqlConnection connection, LedgerIdentity ledger, Fence fence)
    {
        (this.connection, this.ledger, this.fence, nodes) = (connection, ledger, fence, NodeTable.OfLog(ledger.Schema));
        var facts = new LedgerFacts(connection, ledger, new LogAppend(connection, ledger.Schema));
        keys = new(connection, ledger, facts);
        (heads, outside) = (new(connection, ledger, facts), new(connection, ledger, facts, keys));
    }

    /// <summary>Signs if anything was sealed since the last checkpoint.</summary>
    public async Task<SignedCheckpoint?> RunAsync(CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var state = await fence.HoldAsync(stop);
        var last = await LedgerStore.LastCheckpointAsync(connection, ledger.Schema, stop);
        if (state.Size == (last?.Checkpoint.Size ?? 0))
            return null;

        state = await outside.CheckAsync(state, last, stop);
        state = await keys.TurnAsync(state, stop);
        state = await heads.RunAsync(state, last?.Digest, stop);
        var signed = await SignAsync(last?.Checkpoint, state.Size);
        await connection.ExecuteAsync($"insert into {ledger.Schema}.ledger_checkpoints (size, note) values ($1, $2)", stop, state.Size, signed.Text);
        await fence.KeepAsync(state, stop);
        await transaction.CommitAsync(stop);
        keys.Turned();
        outside.Keep(signed);
        return signed;
    }

    private async Task<SignedCheckpoint> SignAsync(Checkpoint? last, long size)
    {
        var tree = nodes.Tree(connection);
        var next = new Checkpoint(ledger.Origin, size, await tree.RootAsync(size));
        Witness.Check(last, next, await tree.ConsistencyAsync(Math.Min(last?.Size ?? 0, size), size));
        return keys.Sign(next);
    }
}
