using System.Text.Json;
using Concord.Harness;
using Concord.Ledger;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Tree;

namespace Concord.Reintegration.Tests.Ledger;

public sealed class the_sealer(ReintegrationHost service)
{
    [Fact]
    public async Task seals_every_event_once_and_densely()
    {
        await service.ACaseOfferedToDoriAsync();

        await service.EverythingSealedAsync();
        (await service.QueryAsync("select count(*) = max(index) + 1 and min(index) = 0 and count(distinct event_id) = count(*) from reintegration.ledger_leaves")).ShouldBe(true);
    }

    [Fact]
    public async Task signs_a_head_that_an_auditor_checks_without_us()
    {
        var @case = await service.APresentedCaseAsync();
        await service.EverythingSealedAsync();
        var index = (long)(await service.QueryAsync($"select index from reintegration.ledger_leaves where stream_id = '{@case.Id}' and version = 1"))!;
        var leaf = (byte[])(await service.QueryAsync($"select data from reintegration.ledger_leaves where index = {index}"))!;

        var signed = (await Patience.UntilAsync(SignedAsync, signed => signed?.Checkpoint.Size > index, seconds: 30))!;
        signed.IsSignedBy(VerifierKey.Read((await GetAsync("keys")).Body.Trim())).ShouldBeTrue();
        var proof = (await GetAsync($"inclusion/{index}?size={signed.Checkpoint.Size}")).ShouldShow();
        Path(proof, index, signed.Checkpoint.Size).Holds(TreeHash.Leaf(leaf), signed.Checkpoint.Root).ShouldBeTrue();
        Path(proof, index, signed.Checkpoint.Size).Holds(TreeHash.Leaf([.. leaf, 0]), signed.Checkpoint.Root).ShouldBeFalse();
    }

    [Fact]
    public async Task refuses_a_row_that_no_process_of_ours_wrote_and_raises_the_alarm()
    {
        await using var alone = new ReintegrationHost();
        await alone.InitializeAsync();
        var @case = await alone.APresentedCaseAsync();
        await alone.EverythingSealedAsync();
        await alone.QueryAsync(ForgedRow.After(@case.Id, headers: "'{}'"));

        var why = await Patience.UntilAsync(async () => (string?)await alone.QueryAsync("select why from reintegration.ledger_refusals"), why => why is not null);
        why.ShouldBe("it was not written by a process that holds the key: no valid code is on it");
        (await alone.SendAsync(Request.Get(Actor.Auditor, "/health/ledger"))).ShouldShow().GetProperty("status").GetString().ShouldBe("alarm");
        (await alone.QueryAsync($"select count(*) from reintegration.ledger_leaves where stream_id = '{@case.Id}'")).ShouldBe(1L);
    }

    private async Task<SignedCheckpoint?> SignedAsync() => await GetAsync("checkpoint") is { Status: 200 } reply ? SignedCheckpoint.Read(reply.Body) : null;

    private Task<Reply> GetAsync(string path) => service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/ledger/{path}"));

    private static InclusionProof Path(JsonElement proof, long index, long size) =>
        new(index, size, [.. proof.GetProperty("path").EnumerateArray().Select(hash => new Hash(hash.GetBytesFromBase64()))]);
}
