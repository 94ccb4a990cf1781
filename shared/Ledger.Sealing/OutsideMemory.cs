using Concord.Ledger.Checkpoints;
using Concord.Ledger.Losses;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>
/// What was seen of this log outside its database. A log that was set back, by a restore or by anybody, isn't signed on until an operator declared the
/// loss and the log says so itself.
/// </summary>
internal sealed class OutsideMemory(NpgsqlConnection connection, LedgerIdentity ledger, LedgerFacts facts, SigningKeys keys)
{
    /// <summary>The state to sign from, within the transaction at hand.</summary>
    /// <exception cref="LossFoundException">The log doesn't continue what was seen, and nobody declared it.</exception>
    public async Task<LedgerState> CheckAsync(LedgerState state, SignedCheckpoint? last, CancellationToken stop)
    {
        if (ledger.Trust is not { } folder || SeenCheckpoint.Read(folder, ledger.Origin) is not { } seen || await ContinuesAsync(seen.Checkpoint, state.Size) || await IsDeclaredAsync(seen, last, stop))
            return state;
        if (LossDeclaration.Find(folder, ledger.Origin) is not { } declared || declared.Checkpoint != seen.Digest)
            throw new LossFoundException(seen.Checkpoint.Size, state.Size);
        var loss = new LossDeclared(seen.Digest, seen.Checkpoint.Size, last?.Checkpoint.Size ?? 0, declared.Reason);
        return state with { Size = await facts.AppendAsync(LossDeclared.Type, loss.ToPayload(), state, stop) };
    }

    /// <summary>Remembers what was signed and committed.</summary>
    public void Keep(SignedCheckpoint signed)
    {
        if (ledger.Trust is not { } folder)
            return;
        SeenCheckpoint.Keep(folder, signed);
        LossDeclaration.Clear(folder, ledger.Origin);
    }

    private async Task<bool> ContinuesAsync(Checkpoint seen, long size) =>
        seen.Size <= size && await NodeTable.OfLog(ledger.Schema).Tree(connection).RootAsync(seen.Size) == seen.Root;

    // Only what stands under this log's own signature counts: whoever can write rows can write one that declares a loss.
    private async Task<bool> IsDeclaredAsync(SignedCheckpoint seen, SignedCheckpoint? last, CancellationToken stop) =>
        last is not null && keys.HaveSigned(last)
        && (await new EvidenceReading(connection, ledger.Schema).LossesAsync(last.Checkpoint.Size, stop)).Any(loss => loss.Loss.Checkpoint == seen.Digest && loss.Holds(last.Checkpoint.Root));
}

/// <summary>The log in the database doesn't continue a checkpoint that was seen outside it.</summary>
public sealed class LossFoundException(long seen, long size) : Exception(
    $"A checkpoint over {seen} leaves was seen before, and the {size} leaves in the database don't continue it: the ledger was set back. Nothing is signed until the loss is declared with ./platform ledger declare-loss.");
