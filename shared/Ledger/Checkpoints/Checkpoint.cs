using System.Globalization;

namespace Concord.Ledger.Checkpoints;

/// <summary>What a log commits to when it signs: its name, how many leaves it has, and the root over them (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The log's name, such as <c>concord.example/reintegration</c>.</param>
/// <param name="Size">How many leaves; at most 2^53−1, so that every reader can count them.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>The text that is signed: three lines, each with its line end.</summary>
    public string Text => $"{Origin}\n{Size.ToString(CultureInfo.InvariantCulture)}\n{Root}\n";

    /// <summary>Reads the text back; it must be these three lines in their one spelling.</summary>
    /// <exception cref="UnreadableNoteException">It isn't a checkpoint.</exception>
    public static Checkpoint Read(string text)
    {
        var lines = text.Split('\n');
        return lines is [{ Length: > 0 } origin, var size, var root, ""] && Hash.TryParse(root, out var hash)
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves) && leaves < 1L << 53 && new Checkpoint(origin, leaves, hash) is var read && read.Text == text
            ? read
            : throw new UnreadableNoteException("A checkpoint is three lines: the log's name, how many entries it has, and their root.");
    }
}
