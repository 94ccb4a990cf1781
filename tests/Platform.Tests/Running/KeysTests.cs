namespace Concord.Platform.Tests.Running;

public sealed class keys_rewrap(Sandbox sandbox) : IClassFixture<Sandbox>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task replaces_the_wrapping_key_while_all_is_down_and_the_former_one_is_refused_afterwards()
    {
        sandbox.Describe("  - name: Privacy__KeyEncryptionFile\n    value: ${folder:keys/gateway}/subjects.key");
        await sandbox.BringUpAsync();
        var up = await sandbox.RunAsync("keys", "rewrap");
        (up.ExitCode, up.Error).ShouldBe((1, "Concord is up, and its processes would go on with the former keys. Run ./platform down first."));

        await sandbox.RunAsync("down");
        var (folder, first) = (new DirectoryInfo(Path.Combine(sandbox.Concord, "keys", "gateway")), new byte[32]);
        var file = Path.Combine(folder.FullName, "subjects.key");
        await File.WriteAllBytesAsync(file, first, Cancellation);
        await File.WriteAllTextAsync($"{file}.wraps", Convert.ToBase64String(first), Cancellation);
        var replaced = await sandbox.RunAsync("keys", "rewrap");
        (replaced.ExitCode, replaced.Output).ShouldBe((0, "gateway: 1 keys were wrapped anew.\n"), replaced.Error);
        var next = await File.ReadAllBytesAsync(file, Cancellation);
        next.ShouldNotBe(first);
        (await File.ReadAllTextAsync($"{file}.wraps", Cancellation)).ShouldBe(Convert.ToBase64String(next));
        (await File.ReadAllBytesAsync(folder.GetFiles("subjects.key.until-*").ShouldHaveSingleItem().FullName, Cancellation)).ShouldBe(first, "a backup of the keys needs it");

        await File.WriteAllBytesAsync(file, first, Cancellation);
        var refused = await sandbox.RunAsync("keys", "rewrap");
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("What is wrapped isn't wrapped under that key.");
        (await File.ReadAllBytesAsync(file, Cancellation)).ShouldBe(first, "nothing was replaced");
    }
}
