using System.Text;
using System.Text.Json.Nodes;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>Writes a pack; the same pack is always the same bytes.</summary>
public static class PackWriter
{
    /// <summary>The archive.</summary>
    public static byte[] Write(EvidencePack pack)
    {
        var closed = pack.Withholding((_, _, _) => true);
        Dictionary<string, byte[]> files = new()
        {
            [PackFiles.Events] = Lines(closed.Lines.Select(line => line.Bytes())),
            [PackFiles.Proofs] = Lines(closed.Proofs.Select(proof => CanonicalJson.Of(new JsonObject { ["index"] = proof.Index, ["path"] = Path(proof.Path) }))),
            [PackFiles.Heads] = Heads(closed.Heads),
            [PackFiles.Checkpoint] = Encoding.UTF8.GetBytes(closed.Checkpoint.Text),
            [PackFiles.Keys] = Lines(closed.Keys.Select(key => Encoding.UTF8.GetBytes(closed.Successions.FirstOrDefault(next => next.Key == key)?.Text ?? key.Text))),
            [PackFiles.Table] = EventsTable.Write(closed.Lines),
            [PackFiles.Report] = EventsReport.Write(closed.Stream, closed.Mission, closed.Checkpoint.Checkpoint, closed.Heads.Leaf.Recorded, closed.Lines),
        };
        files[PackFiles.Manifest] = Manifest(closed, files).Bytes();
        return PackZip.Write(PackFiles.All.Select(name => (name, files[name])));
    }

    private static Manifest Manifest(EvidencePack pack, IReadOnlyDictionary<string, byte[]> files)
    {
        var (origin, size, root) = pack.Checkpoint.Checkpoint;
        var (opened, closed) = Shown.Count(pack.Lines);
        return new(Evidence.Manifest.Version, origin, size, $"{root}", pack.Stream, pack.Mission, pack.Lines.Count, opened, closed,
            files.ToDictionary(file => file.Key, file => Evidence.Manifest.File.Of(file.Value)));
    }

    private static byte[] Heads(HeadsEvidence heads) => CanonicalJson.Of(new JsonObject
    {
        ["head"] = new JsonObject { ["leaf"] = $"{heads.Proof.Head.Leaf}", ["version"] = heads.Proof.Head.Version },
        ["index"] = heads.Inclusion.Index,
        ["leaf"] = JsonObject.Create(heads.Leaf.ToJson()),
        ["path"] = Path(heads.Inclusion.Path),
        ["payload"] = JsonObject.Create(heads.Sealed.ToPayload()),
        ["place"] = heads.Proof.Inclusion.Index,
        ["placePath"] = Path(heads.Proof.Inclusion.Path),
    });

    private static JsonArray Path(IEnumerable<Hash> path) => new([.. path.Select(hash => JsonValue.Create($"{hash}"))]);

    private static byte[] Lines(IEnumerable<byte[]> lines)
    {
        using var text = new MemoryStream();
        foreach (var line in lines)
        {
            text.Write(line);
            text.WriteByte((byte)'\n');
        }

        return text.ToArray();
    }
}
