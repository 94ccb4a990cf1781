using System.Diagnostics;
using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Tests.Given;

namespace Concord.Ledger.Tests.Evidence;

/// <summary>Both verifiers as an auditor runs them: a pack on a stick, keys that were pinned before.</summary>
public sealed class the_verify_verb : IDisposable
{
    private static readonly string Launcher = Path.Combine(AppContext.BaseDirectory, "Concord.Platform.dll");

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("verify");

    private string Trust => Path.Combine(home.FullName, ".concord", "trust");
    private string Pack => Path.Combine(home.FullName, "pack.zip");

    [Fact]
    public async Task says_that_a_pack_holds_when_its_signer_is_pinned()
    {
        await GivenAsync(_ => { });
        KeyFile.Pin(Trust, APack.Key.Public);
        var (exitCode, output) = await VerifyAsync(Pack);
        exitCode.ShouldBe(0, output);
        output.ShouldContain("✓ The stream has exactly 4 events at this checkpoint.");
        output.TrimEnd().ShouldEndWith("This evidence holds.");
    }

    [Fact]
    public async Task says_that_it_does_not_know_a_signer_that_is_not_pinned()
    {
        await GivenAsync(_ => { });
        var (exitCode, output) = await VerifyAsync(Pack);
        exitCode.ShouldBe(2, output);
        output.ShouldContain("its signer is unknown here");
    }

    [Fact]
    public async Task names_what_does_not_hold()
    {
        await GivenAsync(payload => payload["place"] = "BF5601");
        await File.WriteAllTextAsync(Path.Combine(home.FullName, "keys"), APack.Key.Public.Text, TestContext.Current.CancellationToken);
        var (exitCode, output) = await VerifyAsync(Pack, "--key", Path.Combine(home.FullName, "keys"), "--json");
        exitCode.ShouldBe(1, output);
        var told = JsonSerializer.Deserialize<SecondVerifier.Told>(output, JsonSerializerOptions.Web)!;
        told.Verdict.ShouldBe("does-not-hold");
        told.Codes.ShouldBe(["payload-changed event 1"]);
    }

    [Fact]
    public async Task says_in_one_sentence_what_is_missing()
    {
        var (exitCode, output) = await VerifyAsync(Path.Combine(home.FullName, "nowhere.zip"));
        exitCode.ShouldBe(1);
        output.ShouldContain("There is no pack");
    }

    [Fact]
    public async Task has_a_second_in_javascript_that_ends_alike()
    {
        SecondVerifier.SkipWithoutNode();
        await GivenAsync(_ => { });
        KeyFile.Pin(Trust, APack.Key.Public);
        (await SecondVerifier.NodeAsync([SecondVerifier.Script(), Pack, "--trust", Trust])).ExitCode.ShouldBe(0);
        (await SecondVerifier.NodeAsync([SecondVerifier.Script(), Pack])).ExitCode.ShouldBe(2);
        await GivenAsync(payload => payload["place"] = "BF5601");
        var (exitCode, output, _) = await SecondVerifier.NodeAsync([SecondVerifier.Script(), Pack, "--trust", Trust]);
        exitCode.ShouldBe(1);
        output.ShouldContain("✗ What event 1 (candidate-presented) says isn't what was sealed");
    }

    private async Task GivenAsync(Action<System.Text.Json.Nodes.JsonObject> forge)
    {
        var pack = await APack.Log().PackAsync(APack.Case);
        await File.WriteAllBytesAsync(Pack, Forgery.OfPayload(pack, 1, forge));
        await File.WriteAllTextAsync(Path.Combine(home.FullName, "tye.yaml"), "name: nothing runs here\n");
    }

    private async Task<(int ExitCode, string Output)> VerifyAsync(params string[] words)
    {
        await File.WriteAllTextAsync(Path.Combine(home.FullName, "tye.yaml"), "name: nothing runs here\n");
        using var verb = Process.Start(new ProcessStartInfo("dotnet", [Launcher, "verify", .. words, "--tye", Path.Combine(home.FullName, "tye.yaml")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = verb.StandardError.ReadToEndAsync();
        var output = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return (verb.ExitCode, output + await error);
    }

    public void Dispose() => home.Delete(recursive: true);
}
