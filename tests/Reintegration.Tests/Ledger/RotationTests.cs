using Concord.Harness;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Concord.Ledger.Verify;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

public sealed class a_key_that_takes_over
{
    [Fact]
    public async Task is_trusted_by_whoever_trusted_the_one_before_it()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        var before = (await service.PackAsync((await service.APresentedCaseAsync()).Id, 1)).Keys;
        using var next = KeyFile.ReadOrCreate(Path.Combine(service.Settings()["Ledger:Keys"], "ledger.next.pem"), before[0].Name);
        await service.PackAsync((await service.APresentedCaseAsync()).Id, 1);
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.ledger_keys"), keys => keys is 2L);
        var pack = await service.PackAsync((await service.APresentedCaseAsync()).Id, 1);

        pack.Checkpoint.IsSignedBy(next.Public).ShouldBeTrue();
        pack.Checkpoint.IsSignedBy(before[0]).ShouldBeFalse("the old key is laid aside");
        PackVerifier.Verify(PackWriter.Write(pack), before).ExitCode.ShouldBe(0);
        PackVerifier.Verify(PackWriter.Write(pack with { Successions = [] }), before).ExitCode.ShouldBe(2, "without the old key's word the new one is a stranger");
        (await SecondAsync(PackWriter.Write(pack), before)).ShouldBe(0, "the second verifier agrees");
        (await SecondAsync(PackWriter.Write(pack with { Successions = [] }), before)).ShouldBe(2, "the second verifier agrees");
        (await FindingsAsync(service, before)).ShouldBeEmpty();
    }

    [Fact]
    public void is_not_trusted_on_the_word_of_a_stranger()
    {
        using SignerKey old = SignerKey.Create("log.example"), next = SignerKey.Create("log.example"), stranger = SignerKey.Create("log.example"), other = SignerKey.Create("other.example");
        KeySuccession.Trusted([old.Public], [old.Endorse(next.Public)]).ShouldBe([old.Public, next.Public]);
        KeySuccession.Trusted([old.Public], [stranger.Endorse(next.Public)]).ShouldBe([old.Public]);
        KeySuccession.Trusted([old.Public], [old.Endorse(next.Public) with { Key = stranger.Public }]).ShouldBe([old.Public]);
        KeySuccession.Trusted([old.Public], [old.Endorse(other.Public)]).ShouldBe([old.Public]);
    }

    private static async Task<IEnumerable<string>> FindingsAsync(ReintegrationHost service, IReadOnlyList<VerifierKey> pinned)
    {
        await using var database = NpgsqlDataSource.Create(service.Admin);
        return (await new LiveCheck(database, "reintegration", new(pinned, EventMac.Under(new byte[32]), Seen: null)).RunAsync(CancellationToken.None)).Findings.Select(finding => finding.Code);
    }

    private static async Task<int> SecondAsync(byte[] zip, IReadOnlyList<VerifierKey> pinned) => (await SecondVerifier.VerifyAsync(zip, pinned)).ExitCode;
}
