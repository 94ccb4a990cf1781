using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>What a pack says it is; a verifier holds every word of it against the rest.</summary>
/// <param name="Format">The version of the evidence format.</param>
/// <param name="Origin">The log.</param>
/// <param name="Size">How many entries the log has at the checkpoint.</param>
/// <param name="Root">Their root.</param>
/// <param name="Stream">Whose history it is.</param>
/// <param name="Mission">The mission whose record it is.</param>
/// <param name="Events">How many events there are.</param>
/// <param name="Opened">How many personal fields and reasons are shown.</param>
/// <param name="Closed">How many are not.</param>
/// <param name="Files">Every other file.</param>
public sealed record Manifest(
    int Format, string Origin, long Size, string Root, Guid Stream, string Mission, long Events, long Opened, long Closed, IReadOnlyDictionary<string, Manifest.File> Files)
{
    /// <summary>The version that this code writes and reads.</summary>
    public const int Version = 1;

    /// <summary>The canonical bytes.</summary>
    public byte[] Bytes() => CanonicalJson.Of(ExactMembers.Of(this));

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="UnfitForEvidenceException">It isn't one, or isn't spelled canonically.</exception>
    public static Manifest Read(ReadOnlySpan<byte> bytes)
    {
        return ExactMembers.Read<Manifest>(CanonicalJson.Read(bytes)) is { Format: Version, Size: >= 0, Events: >= 0, Opened: >= 0, Closed: >= 0 } read && read.NamesEveryFile() && read.Bytes().AsSpan().SequenceEqual(bytes)
            ? read
            : throw new UnfitForEvidenceException("It is not a manifest of this format.");
    }

    private bool NamesEveryFile() =>
        Hash.TryParse(Root, out _) && Files.Keys.ToHashSet().SetEquals(PackFiles.All.Skip(1)) && Files.Values.All(file => file.Bytes >= 0 && Hash.TryParse(file.Sha256, out _));

    /// <summary>A file of the pack.</summary>
    /// <param name="Bytes">How long it is.</param>
    /// <param name="Sha256">What it hashes to.</param>
    public sealed record File(long Bytes, string Sha256)
    {
        /// <summary>Describes a file.</summary>
        public static File Of(byte[] content) => new(content.Length, $"{Hash.Of(content)}");
    }
}
