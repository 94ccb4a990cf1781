using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Concord.Ledger.Tests.Given;

/// <summary>The verifier in JavaScript, run under the Node that is on this machine.</summary>
internal static class SecondVerifier
{
    private const string Driver = """
        import { readFileSync } from 'node:fs';
        const [keys, script, ...packs] = process.argv.slice(1);
        const { verify } = await import(script);
        const pinned = readFileSync(keys, 'utf8').split('\n').filter(line => line !== '');
        for (const pack of packs) console.log(JSON.stringify(await verify(new Uint8Array(readFileSync(pack)), pinned)));
        """;

    public static string Script([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../tools/evidence-verifier/verify.mjs"));

    public static void SkipWithoutNode() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node"))), "Node isn't on this machine: the second verifier was not run. Install Node 20 or later.");

    public static async Task<IReadOnlyList<Told>> VerifyAsync(string folder, string keys, IReadOnlyList<byte[]> packs)
    {
        var paths = packs.Select((_, at) => Path.Combine(folder, $"{at}.zip")).ToList();
        foreach (var (path, pack) in paths.Zip(packs))
            await File.WriteAllBytesAsync(path, pack);
        var (exitCode, output, error) = await NodeAsync(["--input-type=module", "-e", Driver, keys, Script(), .. paths]);
        exitCode.ShouldBe(0, error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Told>(line, JsonSerializerOptions.Web)!)];
    }

    public static async Task<(int ExitCode, string Output, string Error)> NodeAsync(IEnumerable<string> words)
    {
        using var node = Process.Start(new ProcessStartInfo("node", words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var error = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, await output, error);
    }

    public sealed record Told(string Verdict, IReadOnlyList<Found> Faults, IReadOnlyList<string> Statements)
    {
        public IEnumerable<string> Codes => Faults.Select(fault => $"{fault.Code} {fault.Where}");
    }

    public sealed record Found(string Code, string Where, string Says);
}
