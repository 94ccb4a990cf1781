using System.Text.RegularExpressions;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Tests.Given;
using Concord.Ledger.Verify;

namespace Concord.Ledger.Tests.Evidence;

public sealed partial class both_verifiers : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evidence");

    private string Keys => Path.Combine(folder.FullName, "trusted");

    [Fact]
    public async Task find_and_name_every_forgery()
    {
        var forgeries = await Forgeries.AllAsync();
        forgeries.Count.ShouldBeGreaterThan(20);
        foreach (var forgery in forgeries)
        {
            var report = PackVerifier.Verify(forgery.Zip, [APack.Key.Public]);
            report.ExitCode.ShouldBe(1, forgery.Name);
            foreach (var fault in forgery.Faults.Where(fault => fault != "manifest"))
                Codes(report).ShouldContain(fault, forgery.Name);
        }

        await AgreeAsync([.. forgeries.Select(forgery => forgery.Zip)]);
    }

    // Who can take a check away and see nothing fail doesn't know whether it works: each has a forgery that no other check finds.
    [Fact]
    public async Task need_every_check_that_they_make()
    {
        var named = (await File.ReadAllTextAsync(Path.Combine(Root, "docs", "evidence-format.md"), TestContext.Current.CancellationToken)).Split("## 6.")[1];
        var codes = NamedCode().Matches(named).Select(code => code.Groups["code"].Value).ToHashSet();
        codes.Count.ShouldBe(30);
        foreach (var verifier in new[] { Path.Combine(Root, "shared", "Ledger.Verify"), Path.GetDirectoryName(SecondVerifier.Script())! })
            Directory.EnumerateFiles(verifier).Where(file => Path.GetExtension(file) is ".cs" or ".mjs").SelectMany(file => QuotedCode().Matches(File.ReadAllText(file)))
                .Select(code => code.Groups["code"].Value).Distinct().ShouldBe(codes, ignoreOrder: true);

        var found = (await Forgeries.AllAsync()).Select(forgery => PackVerifier.Verify(forgery.Zip, [APack.Key.Public]).Faults.Select(fault => fault.Code).ToHashSet());
        codes.Except(found.Where(faults => faults.Count == 1).SelectMany(faults => faults)).ShouldBeEmpty();
    }

    [Fact]
    public async Task accept_whole_redacted_and_erased_packs()
    {
        var pack = await APack.Log().PackAsync(APack.Case);
        byte[][] packs = [PackWriter.Write(pack), PackWriter.Write(APack.Redacted(pack)), PackWriter.Write(APack.Erased(pack)), PackWriter.Write(pack.Withholding((_, _, _) => false))];
        foreach (var zip in packs)
            Codes(PackVerifier.Verify(zip, [APack.Key.Public])).ShouldBeEmpty();
        (await AgreeAsync(packs)).ShouldAllBe(told => told.Verdict == "holds");
    }

    [Fact]
    public async Task call_a_wholly_resigned_pack_whole_and_its_signer_unknown()
    {
        var forged = PackWriter.Write(await APack.Log(SignerKey.Create(ALog.Origin)).PackAsync(APack.Case));
        var report = PackVerifier.Verify(forged, [APack.Key.Public]);
        report.ExitCode.ShouldBe(2, string.Join('\n', report.Faults));
        (await AgreeAsync([forged]))[0].Verdict.ShouldBe("signer-unknown");
    }

    [Fact]
    public async Task tell_which_witnesses_saw_the_checkpoint()
    {
        var witness = SignerKey.Create("witness.example", KeyKind.Witness);
        var pack = await APack.Log().PackAsync(APack.Case);
        pack = pack with { Checkpoint = pack.Checkpoint.With(witness.Sign(pack.Checkpoint.Checkpoint, new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero))) };
        var told = (await AgreeAsync([PackWriter.Write(pack)], witness.Public))[0];
        told.Verdict.ShouldBe("holds");
        told.Statements.ShouldContain($"The checkpoint was also signed by the witness witness.example, whose key ({witness.Public.KeyHash:x8}) is pinned here, at 2026-03-02 00:00:00 UTC.");
        (await AgreeAsync([PackWriter.Write(pack)]))[0].Statements.ShouldNotContain(said => said.Contains("witness", StringComparison.Ordinal), "a witness whom the reader doesn't know says nothing");
    }

    [Fact]
    public async Task name_every_loss_that_the_log_declared_and_which_events_it_touches()
    {
        var pack = await APack.LogWithLosses().PackAsync(APack.Case);
        var told = (await AgreeAsync([PackWriter.Write(pack), PackWriter.Write(await APack.Log().PackAsync(APack.Case))]))[0];
        told.Verdict.ShouldBe("holds");
        told.Statements.ShouldContain("The log declared a loss as entry 9: of 40 entries once signed it kept 9; of these events 4 were among them, 2 come after. What else this stream had among those lost isn't known.");
        told.Statements.ShouldContain("The log declared a loss as entry 12: of 15 entries once signed it kept 12; of these events 5 were among them, 1 come after. What else this stream had among those lost isn't known.");
        var page = System.Text.Encoding.UTF8.GetString(PackZip.Read(PackWriter.Write(pack)).Single(file => file.Name == PackFiles.Report).Content);
        page.ShouldContain("of 40 entries once signed the log kept 9; of these events 4 were among them, 2 come after\nbecause      restored from the backup of the night\n");
    }

    [Fact]
    public async Task name_the_key_so_that_two_of_one_signer_differ()
    {
        using var next = SignerKey.Create(APack.Key.Public.Name);
        var pack = await APack.Log().PackAsync(APack.Case);
        pack = pack with { Checkpoint = pack.Checkpoint.With(next.Sign(pack.Checkpoint.Checkpoint, default)) };
        foreach (var hash in new[] { APack.Key.Public.KeyHash, next.Public.KeyHash })
            (await AgreeAsync([PackWriter.Write(pack)], next.Public))[0].Statements.ShouldContain($"The checkpoint of {pack.Checkpoint.Checkpoint.Size} entries is signed by {next.Public.Name}, whose key ({hash:x8}) is pinned here.");
    }

    [Fact]
    public async Task agree_on_a_pack_with_any_bit_flipped()
    {
        var chance = new Random(20260301);
        var zip = PackWriter.Write(await APack.Log().PackAsync(APack.Case));
        await AgreeAsync([.. Enumerable.Range(0, 250).Select(_ => Flipped(zip, chance))]);
    }

    [Fact]
    public async Task find_any_bit_flipped_in_a_file_even_when_the_manifest_follows()
    {
        var chance = new Random(20260302);
        var zip = PackWriter.Write(await APack.Log().PackAsync(APack.Case));
        string[] files = [PackFiles.Events, PackFiles.Proofs, PackFiles.Heads, PackFiles.Checkpoint, PackFiles.Table, PackFiles.Report, PackFiles.Manifest];
        byte[][] flipped = [.. Enumerable.Range(0, 350).Select(_ => Forgery.Of(zip, chance.GetItems(files, 1)[0], content => Flipped(content, chance)))];
        foreach (var pack in flipped)
            PackVerifier.Verify(pack, [APack.Key.Public]).ExitCode.ShouldBe(1);
        await AgreeAsync(flipped);
    }

    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(SecondVerifier.Script())!, "..", ".."));

    [GeneratedRegex("`(?<code>[a-z]+(-[a-z]+)*-(broken|extra|missing|changed|claims|wrong|other|repeated|in-tree|not-sealed|not-last|cut|differs))`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedCode();

    [GeneratedRegex("[\"'](?<code>[a-z]+(-[a-z]+)*-(broken|extra|missing|changed|claims|wrong|other|repeated|in-tree|not-sealed|not-last|cut|differs))[\"'][,;]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedCode();

    private static byte[] Flipped(byte[] bytes, Random chance)
    {
        var flipped = bytes.ToArray();
        flipped[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        return flipped;
    }

    private async Task<IReadOnlyList<SecondVerifier.Told>> AgreeAsync(IReadOnlyList<byte[]> packs, params VerifierKey[] also)
    {
        SecondVerifier.SkipWithoutNode();
        VerifierKey[] pinned = [APack.Key.Public, .. also];
        await File.WriteAllLinesAsync(Keys, pinned.Select(key => key.Text));
        var told = await SecondVerifier.VerifyAsync(folder.FullName, Keys, packs);
        told.Count.ShouldBe(packs.Count);
        foreach (var (second, zip) in told.Zip(packs))
        {
            var first = PackVerifier.Verify(zip, pinned);
            second.Codes.ShouldBe(Codes(first));
            second.Verdict.ShouldBe(first.Verdict);
            second.Statements.Where(IsTold).ShouldBe(first.Statements.Where(IsTold));
        }

        return told;
    }

    // What both have to say in the same words.
    private static bool IsTold(string statement) => statement.Contains("signed by", StringComparison.Ordinal) || statement.Contains("a loss", StringComparison.Ordinal);

    private static IEnumerable<string> Codes(Report report) => report.Faults.Select(fault => $"{fault.Code} {fault.Where}");

    public void Dispose() => folder.Delete(recursive: true);
}
