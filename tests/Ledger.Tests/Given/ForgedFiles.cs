using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Ledger.Evidence;

namespace Concord.Ledger.Tests.Given;

/// <summary>Other spellings and archives than those that were written.</summary>
internal static class ForgedFiles
{
    public static IEnumerable<Forgery> OfSpelling(byte[] zip)
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
        static string Sealed(string text) => Regex.Replace(text, "\"salt\":\"[^\"]*\",\"subject\":(?<subject>\"[^\"]*\"),\"value\":\"é+\"", "\"sealed\":\"AAAA\",\"subject\":${subject}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
    }

    public static IEnumerable<Forgery> OfFiles(byte[] zip)
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
