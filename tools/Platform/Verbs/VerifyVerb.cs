using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Verify;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

/// <summary>Checks an evidence pack with nothing but the pack and the keys that were pinned here before; or, with <c>--live</c>, the running database.</summary>
internal static class VerifyVerb
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Argument<FileInfo?> Pack = new("pack") { Description = "An evidence pack (zip)", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Live = new("--live") { Description = "Check the running database instead of a pack: events, streams, leaves, heads, checkpoints, codes" };
    private static readonly Option<FileInfo?> Key = new("--key") { Description = "A file of keys to trust, one a line, instead of those pinned in .concord/trust" };
    private static readonly Option<bool> AsJson = new("--json") { Description = "For scripts" };

    public static Command Create() => Verb.Create(
        "verify", "Check an evidence pack offline, or with --live the running database; exit code 0 it holds, 1 it doesn't, 2 whole in itself but its signer unknown here", RunAsync, Pack, Live, Key, AsJson);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(Live))
            return await LiveAsync(home, arguments, cancellation);
        var report = PackVerifier.Verify(await ReadAsync(arguments.GetValue(Pack), cancellation), Pinned(home, arguments.GetValue(Key)));
        if (arguments.GetValue(AsJson))
            AnsiConsole.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(new { report.Verdict, report.Faults, report.Statements }, Lines));
        else
            Print(report);
        return report.ExitCode;
    }

    private static async Task<int> LiveAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var contexts = await new LiveVerification(home, Pinned(home, arguments.GetValue(Key))).RunAsync(cancellation);
        var page = AnsiConsole.Profile.Out.Writer;
        if (arguments.GetValue(AsJson))
            page.WriteLine(JsonSerializer.Serialize(contexts, Lines));
        foreach (var context in arguments.GetValue(AsJson) ? [] : contexts)
        {
            foreach (var finding in context.Findings)
                page.WriteLine($"✗ {Plain(finding.Says)} ({finding.Code})");
            page.WriteLine($"{(context.Findings.Count == 0 ? '✓' : '✗')} {context.Sentence}");
        }

        return contexts.Any(context => context.Findings.Count > 0) ? 1 : 0;
    }

    private static async Task<byte[]> ReadAsync(FileInfo? pack, CancellationToken cancellation) =>
        pack is null ? throw new RefusalException("Name the pack to check, or say --live to check the running database.")
        : pack.Exists ? await File.ReadAllBytesAsync(pack.FullName, cancellation) : throw new RefusalException($"There is no pack {pack.FullName}: name the zip file to check.");

    private static IReadOnlyList<VerifierKey> Pinned(Home home, FileInfo? file)
    {
        if (file is { Exists: false })
            throw new RefusalException($"There is no key file {file.FullName}: name one with a key a line, or leave --key out to trust the keys pinned here.");
        try
        {
            return KeyFile.Pinned(file?.FullName ?? home.Trust);
        }
        catch (UnreadableNoteException)
        {
            throw new RefusalException($"A line of {file?.FullName ?? home.Trust} is no key: each is name+hash+base64, as GET …/ledger/keys answers.");
        }
    }

    private static void Print(Report report)
    {
        // Past Spectre, which would read brackets of a pack as its own markup and break lines at the window's edge.
        var page = AnsiConsole.Profile.Out.Writer;
        foreach (var fault in report.Faults)
            page.WriteLine($"✗ {Plain(fault.Says)}");
        foreach (var statement in report.Statements)
            page.WriteLine($"✓ {Plain(statement)}");
        page.WriteLine();
        page.WriteLine(report.Sentence);
    }

    // A forged pack must not steer the terminal of whoever checks it.
    private static string Plain(string text) => string.Concat(text.Select(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format ? '\ufffd' : letter));
}
