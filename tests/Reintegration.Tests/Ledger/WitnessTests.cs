using System.Diagnostics;
using Concord.Harness;
using Concord.Ledger;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Verify;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>The witness as its keeper runs it, over a real service's ledger.</summary>
public sealed class a_witness(ReintegrationHost service) : IDisposable
{
    private const string Name = "witness.example/one";
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("witness");

    [Fact]
    public async Task signs_a_head_that_grew_and_its_word_is_in_the_evidence()
    {
        await using var relay = await LedgerRelay.BeforeAsync(service);
        var first = await HeadAfterACaseAsync();
        (await RunAsync(relay.Ledger)).ExitCode.ShouldBe(0);
        Pin();
        var @case = await service.APresentedCaseAsync();
        await service.PackAsync(@case.Id, 1);
        var (exitCode, output) = await RunAsync(relay.Ledger, "--send");
        exitCode.ShouldBe(0, output);
        SignedCheckpoint.Read(output).Checkpoint.Size.ShouldBeGreaterThan(first.Checkpoint.Size);

        var pack = await Patience.UntilAsync(() => service.PackAsync(@case.Id, 1), pack => pack.Checkpoint.IsSignedBy(Key));
        PackVerifier.Verify(PackWriter.Write(pack), [.. pack.Keys, Key]).Statements.ShouldContain(said => said.StartsWith($"The checkpoint was also signed by the witness {Name}, whose key ({Key.KeyHash:x8}) is pinned here, at ", StringComparison.Ordinal));
        (await SecondVerifier.VerifyAsync(PackWriter.Write(pack), [.. pack.Keys, Key])).Says.ShouldContain($"also signed by the witness {Name}");
    }

    [Fact]
    public async Task refuses_a_head_that_is_smaller_or_does_not_continue_and_remembers_the_one_it_saw()
    {
        await using var relay = await LedgerRelay.BeforeAsync(service);
        var earlier = await HeadAfterACaseAsync();
        await service.PackAsync((await service.APresentedCaseAsync()).Id, 1);
        var seen = SignedCheckpoint.Read((await RunAsync(relay.Ledger)).Output).Checkpoint;

        relay.Head = earlier.Text;
        await ShouldRefuseAsync(relay, $"had {seen.Size} entries and now shows {earlier.Checkpoint.Size}");
        using var log = KeyFile.Read(Path.Combine(service.Settings()["Ledger:Keys"], "ledger.pem"), seen.Origin);
        relay.Head = log.Sign(seen with { Root = Hash.Of("another past"u8) }).Text;
        await ShouldRefuseAsync(relay, "history was changed");
        using var stranger = SignerKey.Create(seen.Origin);
        relay.Head = stranger.Sign(seen).Text;
        await ShouldRefuseAsync(relay, "isn't signed with the key");
        SeenCheckpoint.Read(Path.Combine(home.FullName, "w-seen"), seen.Origin)!.Checkpoint.ShouldBe(seen);

        relay.Head = null;
        (await RunAsync(relay.Ledger)).ExitCode.ShouldBe(0, "the ledger itself never changed");
    }

    [Fact]
    public async Task says_in_one_sentence_what_it_can_not_use()
    {
        await using var relay = await LedgerRelay.BeforeAsync(service);
        await HeadAfterACaseAsync();
        foreach (var (url, says) in new[] { ("not an address", "is no address of a ledger"), ("file:///etc", "is no address of a ledger"), ("http://127.0.0.1:1/ledger", "didn't answer as it should"), (relay.Ledger + "/nowhere", "didn't answer as it should") })
        {
            var (exitCode, output) = await RunAsync(url);
            exitCode.ShouldBe(1);
            output.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain(says);
        }

        (await RunAsync(relay.Ledger, "--send")).Output.ShouldContain("didn't take it: No signature under the note is by a witness whom this ledger knows");
    }

    public void Dispose() => home.Delete(recursive: true);

    private VerifierKey Key => KeyFile.Pinned(home.FullName).Single();

    private void Pin() => KeyFile.Pin(service.Witnesses, Key);

    private async Task ShouldRefuseAsync(LedgerRelay relay, string says)
    {
        var (exitCode, output) = await RunAsync(relay.Ledger);
        exitCode.ShouldBe(1, output);
        output.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain(says);
    }

    private async Task<SignedCheckpoint> HeadAfterACaseAsync() => (await service.PackAsync((await service.APresentedCaseAsync()).Id, 1)).Checkpoint;

    private async Task<(int ExitCode, string Output)> RunAsync(string url, params string[] also)
    {
        var log = Path.Combine(home.FullName, "log");
        await File.WriteAllTextAsync(log, (await service.SendAsync(Request.Get(Actor.Auditor, "/v1/reintegration/ledger/keys"))).Body);
        await File.WriteAllTextAsync(Path.Combine(home.FullName, "tye.yaml"), "name: nothing runs here\n");
        string[] words = [Path.Combine(AppContext.BaseDirectory, "Concord.Platform.dll"), "witness", url, "--key", Path.Combine(home.FullName, "w.pem"), "--name", Name, "--log", log, .. also, "--tye", Path.Combine(home.FullName, "tye.yaml")];
        using var verb = Process.Start(new ProcessStartInfo("dotnet", words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["CONCORD_TOKEN"] = ActorTokens.For(Actor.Auditor) } })!;
        var error = verb.StandardError.ReadToEndAsync();
        var output = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return (verb.ExitCode, output + await error);
    }
}
