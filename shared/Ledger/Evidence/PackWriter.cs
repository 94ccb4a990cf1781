using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Evidence;

/// <summary>Writes a pack; the same pack is always the same bytes.</summary>
public static class PackWriter
{
    /// <summary>The archive.</summary>
    public static byte[] Write(EvidencePack pack)
    {
        var closed = pack.Withholding((_, _, _) => true);
        var leaves = closed.Lines.Select(line => line.Leaf.Hash()).ToList();
        Dictionary<string, byte[]> files = new()
        {
            [PackFiles.Events] = Lines(closed.Lines.Select(line => line.Bytes())),
            [PackFiles.Proofs] = Lines(closed.Proofs.Select(proof => CanonicalJson.Of(new JsonObject { ["index"] = proof.Index, ["path"] = Path(proof.Path) }))),
            [PackFiles.Heads] = Heads(closed.Heads),
            [PackFiles.Checkpoint] = Encoding.UTF8.GetBytes(closed.Checkpoint.Text),
            [PackFiles.Keys] = Lines(closed.Keys.Select(key => Encoding.UTF8.GetBytes(closed.Successions.FirstOrDefault(next => next.Key == key)?.Text ?? key.Text))),
            [PackFiles.Table] = EventsTable.Write(closed.Lines, leaves),
            [PackFiles.Report] = EventsReport.Write(closed.Stream, closed.Mission, closed.Checkpoint.Checkpoint, closed.Heads, closed.Lines, leaves),
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

    private static byte[] Heads(HeadsEvidence heads)
    {
        var json = Fact(heads.Leaf, heads.Sealed.ToPayload(), heads.Inclusion);
        json["head"] = new JsonObject { ["leaf"] = $"{heads.Proof.Head.Leaf}", ["version"] = heads.Proof.Head.Version };
        json["place"] = heads.Proof.Inclusion.Index;
        json["placePath"] = Path(heads.Proof.Inclusion.Path);
        if (heads.Losses is not [])
            json["losses"] = new JsonArray([.. heads.Losses.Select(loss => Fact(loss.Leaf, loss.Loss.ToPayload(), loss.Inclusion))]);
        return CanonicalJson.Of(json);
    }

    // What the log says of itself, and where.
    private static JsonObject Fact(Leaf leaf, JsonElement payload, InclusionProof inclusion) => new()
    {
        ["index"] = inclusion.Index,
        ["leaf"] = JsonObject.Create(leaf.ToJson()),
        ["path"] = Path(inclusion.Path),
        ["payload"] = JsonObject.Create(payload),
    };

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
