using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Concord.Harness;

/// <summary>The verifier of evidence that was written in JavaScript from the format alone, run as an auditor would.</summary>
public static class OtherVerifier
{
    /// <summary>What it says of a pack, with these keys pinned; the test is skipped on a machine without Node.</summary>
    public static async Task<(int ExitCode, JsonElement Says)> JudgeAsync(byte[] zip, string keys)
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node"))))
            throw new InvalidOperationException("$XunitDynamicSkip$Node isn't on this machine: the second verifier was not run. Install Node 20 or later.");
        var folder = Directory.CreateTempSubdirectory("evidence-");
        var (pack, pinned) = (Path.Combine(folder.FullName, "pack.zip"), Path.Combine(folder.FullName, "keys"));
        await File.WriteAllBytesAsync(pack, zip);
        await File.WriteAllTextAsync(pinned, keys);
        var script = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../tools/evidence-verifier/verify.mjs"));
        using var node = Process.Start(new ProcessStartInfo("node", [script, pack, "--key", pinned, "--json"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var says = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        folder.Delete(recursive: true);
        return (node.ExitCode, JsonSerializer.Deserialize<JsonElement>(says));
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
