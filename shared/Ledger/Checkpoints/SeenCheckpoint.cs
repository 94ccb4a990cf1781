namespace Concord.Ledger.Checkpoints;

/// <summary>The last checkpoint of each log that was seen from outside its database (<c>*.checkpoint</c> beside the keys): what makes a ledger that was set back, or made anew, visible.</summary>
public static class SeenCheckpoint
{
    /// <summary>The last one seen of a log; <c>null</c> if none was.</summary>
    /// <exception cref="UnreadableNoteException">The file is no checkpoint of this log.</exception>
    public static SignedCheckpoint? Read(string folder, string origin) => ReadFile(PathOf(folder, origin), origin);

    /// <summary>The last one seen of a log under the signature of a witness (<c>*.cosigned</c>); <c>null</c> if none was.</summary>
    /// <exception cref="UnreadableNoteException">The file is no checkpoint of this log.</exception>
    public static SignedCheckpoint? ReadCosigned(string folder, string origin) => ReadFile(PathOf(folder, origin, "cosigned"), origin);

    /// <summary>Keeps a checkpoint that was found to continue the last one seen.</summary>
    public static void Keep(string folder, SignedCheckpoint checkpoint)
    {
        Directory.CreateDirectory(folder);
        KeyFile.Write(PathOf(folder, checkpoint.Checkpoint.Origin), checkpoint.Text);
    }

    /// <summary>Keeps a checkpoint with the signatures of witnesses under it.</summary>
    public static void KeepCosigned(string folder, SignedCheckpoint cosigned)
    {
        Directory.CreateDirectory(folder);
        KeyFile.Write(PathOf(folder, cosigned.Checkpoint.Origin, "cosigned"), cosigned.Text);
    }

    private static SignedCheckpoint? ReadFile(string path, string origin)
    {
        if (!File.Exists(path))
            return null;
        return SignedCheckpoint.Read(File.ReadAllBytes(path)) is var seen && seen.Checkpoint.Origin == origin
            ? seen
            : throw new UnreadableNoteException($"{path} holds the checkpoint of another log: restore it, or remove it if you are sure that nobody set the ledger back.");
    }

    private static string PathOf(string folder, string origin, string kind = "checkpoint") => Path.Combine(folder, $"{origin.Replace('/', '-')}.{kind}");
}
