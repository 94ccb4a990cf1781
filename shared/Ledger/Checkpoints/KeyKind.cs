namespace Concord.Ledger.Checkpoints;

/// <summary>What a key signs, by its number in C2SP signed notes.</summary>
public enum KeyKind : byte
{
    /// <summary>A log signs its own checkpoints: Ed25519 over the text.</summary>
    Log = 1,

    /// <summary>A witness says when it saw a consistent checkpoint: Ed25519 over the time and the text (tlog-cosignature).</summary>
    Witness = 4,
}
