using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Tests.Given;

/// <summary>What somebody might do to a pack, by name; each as carefully as they can without the log's key.</summary>
internal static class Forgeries
{
    public static async Task<IReadOnlyList<Forgery>> AllAsync()
    {
        var log = APack.Log();
        var pack = await log.PackAsync(APack.Case);
        return [.. OfContent(pack), .. OfHistory(pack, log), .. await OfSignaturesAsync(pack), .. await OfCompletenessAsync(pack, log), .. OfSpelling(PackWriter.Write(pack)), .. OfFiles(PackWriter.Write(pack))];
    }

    private static IEnumerable<Forgery> OfContent(EvidencePack pack)
    {
        yield return new("a changed field", Forgery.OfPayload(pack, 1, payload => payload["place"] = "BF5601"), "payload-changed event 1");
        yield return new("an added field", Forgery.OfPayload(pack, 2, payload => payload["note"] = "x"), "payload-changed event 2");
        yield return new("a removed field", Forgery.OfPayload(pack, 3, payload => payload.Remove("wellbeing")), "payload-changed event 3");
        yield return new("a changed personal value", Forgery.OfPayload(pack, 1, payload => payload["names"]!["given"]!["value"] = "Fatoumata"), "personal-changed event 1, names.given");
        yield return new("an exchanged salt", Forgery.OfPayload(pack, 1, payload => payload["names"]!["alsoKnownAs"]![0]!["salt"] = payload["names"]!["alsoKnownAs"]![1]!["salt"]!.GetValue<string>()), "personal-changed event 1, names.alsoKnownAs[0]");
        yield return new("two personal values exchanged", Forgery.OfPayload(pack, 1, Exchange), "payload-changed event 1", "personal-changed event 1, names.alsoKnownAs[0]", "personal-changed event 1, names.alsoKnownAs[1]");
        yield return new("a personal value made ordinary", Forgery.OfPayload(pack, 3, payload => payload["narrative"] = "nothing happened"), "payload-changed event 3", "manifest");
        yield return new("another person's subject", Forgery.OfPayload(pack, 3, payload => payload["narrative"]!["subject"] = $"{APack.Other}"), "payload-changed event 3");
        yield return new("a changed reason", Forgery.OfLine(pack, 2, line => line with { Reason = line.Reason! with { Value = System.Text.Json.JsonSerializer.SerializeToElement("routine") } }), "reason-changed event 2");
        yield return new("an invented reason", Forgery.OfLine(pack, 1, line => line with { Reason = Opening.OfReason("routine") }), "reason-changed event 1");
        yield return new("a changed actor", Forgery.OfLine(pack, 2, line => line with { Leaf = line.Leaf with { Actor = "dev-supervisor" } }), "not-in-tree event 2", "link-broken event 3");
        yield return new("a changed purpose", Forgery.OfLine(pack, 4, line => line with { Leaf = line.Leaf with { Purpose = "audit" } }), "not-in-tree event 4", "history-cut events.jsonl");
        yield return new("a changed time", Forgery.OfLine(pack, 1, line => line with { Leaf = line.Leaf with { Occurred = line.Leaf.Occurred.AddMicroseconds(1) } }), "not-in-tree event 1", "link-broken event 2");
        yield return new("an assertion made authentic", Forgery.OfLine(pack, 3, line => line with { Leaf = line.Leaf with { Client = "other-system" } }), "not-in-tree event 3", "link-broken event 4");
        yield return new("another mission", PackWriter.Write(pack with { Mission = "MLI" }), "mission-other event 1", "mission-other event 2", "mission-other event 3", "mission-other event 4");
        static void Exchange(JsonObject payload)
        {
            var names = payload["names"]!["alsoKnownAs"]!.AsArray();
            var first = names[0];
            names.RemoveAt(0);
            names.Add(first);
        }
    }

    private static IEnumerable<Forgery> OfHistory(EvidencePack pack, ALog log)
    {
        yield return new("a removed event", Without(pack, 1), "version-wrong event 2", "link-broken event 2", "version-wrong event 3", "history-cut events.jsonl");
        yield return new("a removed first event", Without(pack, 0), "version-wrong event 1", "link-broken event 1", "version-wrong event 2", "version-wrong event 3", "history-cut events.jsonl");
        yield return new("two swapped", PackWriter.Write(pack with { Lines = Swap(pack.Lines), Proofs = Swap(pack.Proofs) }), "version-wrong event 2", "link-broken event 2", "version-wrong event 3", "order-wrong event 3", "link-broken event 3", "link-broken event 4");
        yield return new("a cut tail", Without(pack, 3), "history-cut events.jsonl");
        yield return new("no event at all", PackWriter.Write(pack with { Lines = [], Proofs = [] }), "history-cut events.jsonl");
        yield return new("a replayed event", PackWriter.Write(pack with { Lines = [.. pack.Lines, pack.Lines[3]], Proofs = [.. pack.Proofs, pack.Proofs[3]] }), "event-repeated event 5", "version-wrong event 5", "order-wrong event 5", "link-broken event 5", "history-cut events.jsonl");
        var invented = new EvidenceLine(8, pack.Lines[3].Leaf with { Event = Guid.NewGuid(), Version = 5, Previous = pack.Lines[3].Leaf.Hash() }, pack.Lines[3].Payload, Reason: null);
        yield return new("an appended event", PackWriter.Write(pack with { Lines = [.. pack.Lines, invented], Proofs = [.. pack.Proofs, pack.Heads.Inclusion] }), "not-in-tree event 5", "history-cut events.jsonl");
        var inserted = pack.Lines[1] with { Index = 3, Leaf = pack.Lines[1].Leaf with { Event = Guid.NewGuid(), Version = 3, Previous = pack.Lines[1].Leaf.Hash() } };
        yield return new("an inserted event", PackWriter.Write(pack with { Lines = [pack.Lines[0], pack.Lines[1], inserted, pack.Lines[2], pack.Lines[3]], Proofs = [pack.Proofs[0], pack.Proofs[1], pack.Proofs[1] with { Index = 3 }, pack.Proofs[2], pack.Proofs[3]] }),
            "not-in-tree event 3", "version-wrong event 4", "link-broken event 4", "version-wrong event 5", "history-cut events.jsonl");
        var foreign = log.Nodes.Tree.InclusionAsync(4, 9).Result;
        var theirs = new EvidenceLine(4, log.Append(APack.Other, "screening-opened", new JsonObject()).Leaf with { Version = 2 }, System.Text.Json.JsonSerializer.SerializeToElement(new JsonObject()), Reason: null);
        yield return new("another stream's event", PackWriter.Write(pack with { Lines = [pack.Lines[0], theirs, pack.Lines[2], pack.Lines[3]], Proofs = [pack.Proofs[0], foreign, pack.Proofs[2], pack.Proofs[3]] }), "stream-other event 2", "link-broken event 2", "not-in-tree event 2", "link-broken event 3");
        yield return new("the whole pack for another stream", PackWriter.Write(pack with { Stream = APack.Other }), "stream-other event 1", "stream-other event 2", "stream-other event 3", "stream-other event 4", "heads-not-sealed heads.json");
    }

    private static async Task<IEnumerable<Forgery>> OfSignaturesAsync(EvidencePack pack)
    {
        var other = await APack.Log().PackAsync(APack.Case);
        var impostor = SignerKey.Create(ALog.Origin);
        var checkpoint = pack.Checkpoint.Checkpoint;
        var borrowed = impostor.Sign(checkpoint, default) with { KeyHash = APack.Key.Public.KeyHash };
        var witness = SignerKey.Create("witness.example", KeyKind.Witness);
        var seen = witness.Sign(checkpoint with { Size = 1 }, DateTimeOffset.UnixEpoch);
        return
        [
            new("a foreign checkpoint", PackWriter.Write(pack with { Checkpoint = other.Checkpoint }), "not-in-tree event 1", "not-in-tree event 2", "not-in-tree event 3", "not-in-tree event 4", "heads-not-sealed heads.json"),
            new("a wrong key", PackWriter.Write(pack with { Checkpoint = new(checkpoint, [borrowed]) }), $"signature-wrong {ALog.Origin}"),
            new("a wholly re-signed pack that carries no key of the signer", PackWriter.Write(pack with { Checkpoint = impostor.Sign(checkpoint) }), "signature-missing checkpoint.txt"),
            new("another log's name", PackWriter.Write(pack with { Checkpoint = APack.Key.Sign(checkpoint with { Origin = "concord.example/grievances" }) }), "signature-missing checkpoint.txt"),
            new("a witness who signed something else", PackWriter.Write(pack with { Checkpoint = pack.Checkpoint.With(seen), Keys = [.. pack.Keys, witness.Public] }), "signature-wrong witness.example"),
            new("a larger size", Forgery.OfText(PackWriter.Write(pack), PackFiles.Checkpoint, text => text.Replace("\n9\n", "\n10\n", StringComparison.Ordinal)), $"signature-wrong {ALog.Origin}", "manifest-claims size", "heads-not-sealed heads.json"),
        ];
    }

    private static async Task<IEnumerable<Forgery>> OfCompletenessAsync(EvidencePack pack, ALog log)
    {
        var early = (await APack.Log().PackAsync(APack.Case)).Heads;
        var earlier = APack.Log();
        var late = await earlier.PackAsync(APack.Case, sealedAt: 3);
        var cut = pack with { Lines = [.. pack.Lines.Take(3)], Proofs = [.. pack.Proofs.Take(3)] };
        var head = new Head(APack.Case, 3, pack.Lines[2].Leaf.Hash());
        var counterfeit = APack.Log();
        counterfeit.Append(APack.Other, HeadsSealed.Type, JsonNode.Parse(early.Sealed.ToPayload().GetRawText())!);
        var false1 = await counterfeit.PackAsync(APack.Case);
        return
        [
            new("a cut tail with an older end", PackWriter.Write(late with { Lines = [.. late.Lines.Take(2)], Proofs = [.. late.Proofs.Take(2)] }), "heads-not-last heads.json"),
            new("a cut tail with a corrected end", PackWriter.Write(cut with { Heads = cut.Heads with { Proof = cut.Heads.Proof with { Head = head } } }), "heads-not-sealed heads.json"),
            new("another log's end", PackWriter.Write(pack with { Heads = early }), "heads-not-sealed heads.json"),
            new("an end that a case claims", PackWriter.Write(false1), "heads-not-sealed heads.json"),
            new("a wrong heads proof", PackWriter.Write(pack with { Heads = pack.Heads with { Proof = pack.Heads.Proof with { Inclusion = pack.Heads.Proof.Inclusion with { Index = 0 } } } }), "heads-not-sealed heads.json"),
            new("an altered proof", PackWriter.Write(pack with { Proofs = [pack.Proofs[0], pack.Proofs[1] with { Path = [Hash.Zero, .. pack.Proofs[1].Path.Skip(1)] }, pack.Proofs[2], pack.Proofs[3]] }), "not-in-tree event 2"),
            new("a shortened proof", PackWriter.Write(pack with { Proofs = [pack.Proofs[0] with { Path = [.. pack.Proofs[0].Path.SkipLast(1)] }, .. pack.Proofs.Skip(1)] }), "not-in-tree event 1"),
            new("two proofs swapped", PackWriter.Write(pack with { Proofs = Swap(pack.Proofs) }), "proof-broken event 2", "proof-broken event 3"),
            new("a proof too few", PackWriter.Write(pack with { Proofs = [.. pack.Proofs.Take(3)] }), "proof-broken event 4"),
            new("a proof too many", PackWriter.Write(pack with { Proofs = [.. pack.Proofs, pack.Heads.Inclusion] }), "proof-broken event 5"),
        ];
    }

    private static IEnumerable<Forgery> OfSpelling(byte[] zip)
    {
        Forgery Line(string name, string from, string to, string fault) => new(name, Forgery.OfText(zip, PackFiles.Events, text => ReplaceFirst(text, from, to)), fault, "manifest");
        yield return Line("a repeated member", "{\"index\":1,", "{\"index\":0,\"index\":1,", "line-broken event 1");
        yield return Line("a space", "{\"index\":1,", "{ \"index\":1,", "line-broken event 1");
        yield return Line("an escaped letter", "BF5603", "\\u0042F5603", "line-broken event 1");
        yield return Line("half a character", "BF5603", "\\ud800", "line-broken event 1");
        yield return Line("a zero character", "BF5603", "\\u0000", "line-broken event 1");
        yield return Line("a fraction", "\"wellbeing\":4", "\"wellbeing\":4.5", "line-broken event 3");
        yield return Line("an exponent", "\"wellbeing\":4", "\"wellbeing\":4e0", "line-broken event 3");
        yield return Line("a number too large", "9007199254740991", "9007199254740992", "line-broken event 4");
        yield return Line("a nest too deep", "\"wellbeing\":4", $"\"wellbeing\":{new string('[', 63)}{new string(']', 63)}", "line-broken event 3");
        yield return Line("a time beyond microseconds", "08:01:00.123456Z", "08:01:00.1234567Z", "leaf-broken event 1");
        yield return Line("a day that doesn't exist", "\"recorded\":\"2026-03-01", "\"recorded\":\"2026-02-30", "leaf-broken event 1");
        yield return Line("an id in capitals", $"\"stream\":\"{APack.Case}", $"\"stream\":\"{APack.Case.ToString().ToUpperInvariant()}", "leaf-broken event 1");
        yield return Line("a member too many in a leaf", "\"format\":1,", "\"format\":1,\"formet\":1,", "leaf-broken event 1");
        yield return Line("a sealed text in a pack", "\"salt\":", "\"saelt\":", "payload-changed event 1");
        yield return new("a sealed value in a pack", Forgery.OfText(zip, PackFiles.Events, Sealed), "personal-changed event 3, narrative", "manifest");
        yield return new("a line without its end", Forgery.OfText(zip, PackFiles.Events, text => text[..^1]), "line-broken event 4");
        yield return new("an empty line", Forgery.OfText(zip, PackFiles.Events, text => $"{text}\n"), "line-broken event 5", "history-cut events.jsonl", "manifest-claims events");
        yield return new("a byte order mark", Forgery.OfText(zip, PackFiles.Events, text => $"\ufeff{text}"), "line-broken event 1");
        yield return new("broken UTF-8", Forgery.Of(zip, PackFiles.Events, content => [.. content.AsSpan(0, 100), 0xc3, .. content.AsSpan(100)]), "line-broken event 1");
        yield return new("heads that can't be read", Forgery.OfText(zip, PackFiles.Heads, text => $"{text}\n"), "heads-broken heads.json");
        static string Sealed(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"salt\":\"[^\"]*\",\"subject\":(?<subject>\"[^\"]*\"),\"value\":\"é+\"", "\"sealed\":\"AAAA\",\"subject\":${subject}", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
    }

    private static IEnumerable<Forgery> OfFiles(byte[] zip)
    {
        var files = PackZip.Read(zip);
        yield return new("a broken manifest", Forgery.OfText(zip, PackFiles.Manifest, text => text.Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal)), "manifest-broken manifest.json");
        yield return new("a manifest that counts wrong", Forgery.OfText(zip, PackFiles.Manifest, text => text.Replace("\"events\":4", "\"events\":5", StringComparison.Ordinal).Replace("\"closed\":0", "\"closed\":1", StringComparison.Ordinal)), "manifest-claims closed", "manifest-claims events");
        yield return new("a changed file under an old manifest", PackZip.Write(files.Select(file => file.Name == PackFiles.Keys ? (file.Name, [.. file.Content, .. file.Content]) : file)), "file-changed keys.txt");
        yield return new("a page that says something else", Forgery.OfText(zip, PackFiles.Report, text => text.Replace("dev-caseworker", "dev-supervisor", StringComparison.Ordinal)), "report-differs report.txt");
        yield return new("a table that says something else", Forgery.OfText(zip, PackFiles.Table, text => text.Replace("graduated", "rejoined", StringComparison.Ordinal)), "csv-differs events.csv");
        yield return new("keys that are none", Forgery.OfText(zip, PackFiles.Keys, text => text.Replace('+', '-')), "keys-broken keys.txt");
        yield return new("a checkpoint that is none", Forgery.OfText(zip, PackFiles.Checkpoint, text => text.Replace("\n9\n", "\n09\n", StringComparison.Ordinal)), "checkpoint-broken checkpoint.txt");
        yield return new("an extra file", PackZip.Write([.. files, ("readme.txt", "trust us"u8.ToArray())]), "file-extra readme.txt");
        yield return new("a missing file", PackZip.Write(files.Where(file => file.Name != PackFiles.Proofs)), "file-missing proofs.jsonl");
        yield return new("a file twice", PackZip.Write([.. files, files[1]]), "zip-broken pack");
        yield return new("bytes after the archive", [.. zip, 0], "zip-broken pack");
        yield return new("bytes before the archive", [0, .. zip], "zip-broken pack");
        yield return new("a comment of the archive", [.. zip.AsSpan(..^2), 1, 0, 65], "zip-broken pack");
        yield return new("a compressed file", Compressed(files), "zip-broken pack");
        yield return new("a name that differs between headers", Renamed(zip), "zip-broken pack");
        yield return new("half a pack", zip[..(zip.Length / 2)], "zip-broken pack");
        yield return new("no pack at all", "PK?"u8.ToArray(), "zip-broken pack");
    }

    private static byte[] Without(EvidencePack pack, int at) => PackWriter.Write(pack with { Lines = [.. pack.Lines.Where((_, i) => i != at)], Proofs = [.. pack.Proofs.Where((_, i) => i != at)] });

    private static List<T> Swap<T>(IReadOnlyList<T> items) => [items[0], items[2], items[1], items[3]];

    private static string ReplaceFirst(string text, string from, string to) => text.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at ? $"{text[..at]}{to}{text[(at + from.Length)..]}" : text;

    private static byte[] Renamed(byte[] zip)
    {
        var forged = zip.ToArray();
        Encoding.ASCII.GetBytes("manifest.jsom").CopyTo(forged, 30);
        return forged;
    }

    private static byte[] Compressed(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }

        return archive.ToArray();
    }
}
