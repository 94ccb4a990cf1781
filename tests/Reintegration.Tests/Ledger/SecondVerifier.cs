using System.Diagnostics;
using System.Runtime.CompilerServices;
using Concord.Ledger.Checkpoints;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>The verifier in JavaScript, under the Node that is on this machine.</summary>
internal static class SecondVerifier
{
    public static async Task<(int ExitCode, string Says)> VerifyAsync(byte[] zip, IReadOnlyList<VerifierKey> pinned, [CallerFilePath] string here = "")
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node"))), "Node isn't on this machine: the second verifier was not run. Install Node 20 or later.");
        var folder = Directory.CreateTempSubdirectory("evidence");
        var (pack, keys) = (Path.Combine(folder.FullName, "pack.zip"), Path.Combine(folder.FullName, "keys"));
        await File.WriteAllBytesAsync(pack, zip);
        await File.WriteAllLinesAsync(keys, pinned.Select(key => key.Text));
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(here, "../../../../tools/evidence-verifier/verify.mjs"), pack, "--key", keys]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var says = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        folder.Delete(recursive: true);
        return (node.ExitCode, says);
    }
}
