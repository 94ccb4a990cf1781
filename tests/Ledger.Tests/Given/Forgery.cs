using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Evidence;

namespace Concord.Ledger.Tests.Given;

/// <summary>A forged pack and what a verifier must say about it.</summary>
internal sealed record Forgery(string Name, byte[] Zip, params string[] Faults)
{
    public override string ToString() => Name;

    /// <summary>Changes a file; the forger is careful and lets the manifest describe the changed file.</summary>
    public static byte[] Of(byte[] zip, string file, Func<byte[], byte[]> forge)
    {
        var files = PackZip.Read(zip).ToDictionary(entry => entry.Name, entry => entry.Content);
        files[file] = forge(files[file]);
        if (file != PackFiles.Manifest)
        {
            var manifest = JsonNode.Parse(files[PackFiles.Manifest])!.AsObject();
            manifest["files"]![file] = new JsonObject { ["bytes"] = files[file].Length, ["sha256"] = $"{Hash.Of(files[file])}" };
            files[PackFiles.Manifest] = Ledger.Leaves.CanonicalJson.Of(manifest);
        }

        return PackZip.Write(PackFiles.All.Select(name => (name, files[name])));
    }

    public static byte[] OfText(byte[] zip, string file, Func<string, string> forge) => Of(zip, file, content =>
    {
        var text = Encoding.UTF8.GetString(content);
        var forged = forge(text);
        forged.ShouldNotBe(text, "The forger changed nothing.");
        return Encoding.UTF8.GetBytes(forged);
    });

    /// <summary>Changes the payload of an event (from 1); table, page and manifest follow.</summary>
    public static byte[] OfPayload(EvidencePack pack, int number, Action<JsonObject> forge)
    {
        var payload = JsonObject.Create(pack.Lines[number - 1].Payload)!;
        payload = JsonNode.Parse(payload.ToJsonString())!.AsObject();
        forge(payload);
        return OfLine(pack, number, line => line with { Payload = JsonSerializer.SerializeToElement(payload) });
    }

    /// <summary>Changes an event (from 1); table, page and manifest follow.</summary>
    public static byte[] OfLine(EvidencePack pack, int number, Func<EvidenceLine, EvidenceLine> forge) =>
        PackWriter.Write(pack with { Lines = [.. pack.Lines.Select((line, at) => at == number - 1 ? forge(line) : line)] });
}
