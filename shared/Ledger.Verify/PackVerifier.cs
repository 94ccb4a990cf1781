using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;

namespace Concord.Ledger.Verify;

/// <summary>
/// Checks an evidence pack as <c>docs/evidence-format.md</c> says, with nothing but the pack and the keys that the reader
/// trusts: no network, no database.
/// </summary>
public static class PackVerifier
{
    /// <summary>Checks a pack. Whatever the bytes are, the answer is a report.</summary>
    /// <param name="zip">The pack.</param>
    /// <param name="pinned">The keys that the reader trusted before.</param>
    public static Report Verify(byte[] zip, IReadOnlyCollection<VerifierKey> pinned)
    {
        var findings = new Findings();
        if (ArchiveCheck.Open(zip, findings) is { } files && ArchiveCheck.Manifest(files, findings) is { } manifest
            && SignatureCheck.Checkpoint(files, findings) is { } checkpoint && SignatureCheck.Keys(files, findings) is { } carried)
            Verify(new OpenPack(files, manifest, checkpoint), carried, pinned, findings);
        return findings.Report;
    }

    private static void Verify(OpenPack pack, IReadOnlyCollection<(VerifierKey Key, KeySuccession? Succession)> carried, IReadOnlyCollection<VerifierKey> pinned, Findings findings)
    {
        var trusted = KeySuccession.Trusted(pinned, [.. carried.Select(line => line.Succession).OfType<KeySuccession>()]);
        new SignatureCheck(pack.Checkpoint, [.. carried.Select(line => line.Key)], trusted, findings).Run();
        ArchiveCheck.Claims(pack, findings);
        var lines = new EventsCheck(pack, findings).Run();
        PagesCheck.Run(pack, lines, new HeadsCheck(pack, findings).Run(lines), findings);
    }
}

/// <summary>A pack whose files could be read.</summary>
internal sealed record OpenPack(IReadOnlyDictionary<string, byte[]> Files, Manifest Manifest, SignedCheckpoint Checkpoint)
{
    /// <summary>The lines of a file; a last one without line end is <c>null</c>.</summary>
    public List<byte[]?> Lines(string name)
    {
        var lines = new List<byte[]?>();
        var rest = Files[name].AsSpan();
        for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 1)..];
        }

        if (!rest.IsEmpty)
            lines.Add(null);
        return lines;
    }
}
