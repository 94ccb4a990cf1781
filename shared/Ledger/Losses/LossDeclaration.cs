using Concord.Ledger.Checkpoints;

namespace Concord.Ledger.Losses;

/// <summary>
/// An operator's word that a log lost its end, on its way to the sealer: a file beside the checkpoint that was seen, so that whoever can only write
/// to the database can't give it.
/// </summary>
/// <param name="Checkpoint">The digest of the checkpoint that can't be continued; the word is good for that one alone.</param>
/// <param name="Reason">Why, in one line that names nobody.</param>
public sealed record LossDeclaration(Hash Checkpoint, string Reason)
{
    /// <summary>Leaves the word for the sealer of a log.</summary>
    public void Leave(string folder, string origin) => KeyFile.Write(PathOf(folder, origin), $"{Checkpoint}\n{Reason.ReplaceLineEndings(" ")}\n");

    /// <summary>The word that was left for the sealer of a log, if any.</summary>
    public static LossDeclaration? Find(string folder, string origin) =>
        File.Exists(PathOf(folder, origin)) && File.ReadAllLines(PathOf(folder, origin)) is [var digest, { Length: > 0 } reason] && Hash.TryParse(digest, out var checkpoint)
            ? new(checkpoint, reason)
            : null;

    /// <summary>Takes the word away once the log holds it.</summary>
    public static void Clear(string folder, string origin) => File.Delete(PathOf(folder, origin));

    private static string PathOf(string folder, string origin) => Path.Combine(folder, $"{origin.Replace('/', '-')}.loss");
}
