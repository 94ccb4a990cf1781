using Concord.Harness;
using Concord.Ledger;
using Concord.Ledger.Checkpoints;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>What a ledger takes under its heads from others.</summary>
public sealed class a_cosignature(ReintegrationHost service)
{
    private const string Place = "/v1/reintegration/ledger/cosignatures";

    [Fact]
    public async Task of_a_pinned_witness_is_published_once()
    {
        using var witness = Pinned();
        var head = await HeadAsync();
        var first = await TakenAsync(head.With(witness.Sign(head.Checkpoint, DateTimeOffset.UnixEpoch)));
        first.IsSignedBy(witness.Public).ShouldBeTrue();
        first.IsSignedBy(await LogAsync()).ShouldBeTrue();
        (await TakenAsync(head.With(witness.Sign(head.Checkpoint, DateTimeOffset.UnixEpoch.AddHours(1))))).Text.ShouldBe(first.Text, "the first word stays");
        (await StoredAsync(witness)).ShouldBe(1L);

        using var other = Pinned();
        using var unknown = SignerKey.Create("unknown.example", KeyKind.Witness);
        var both = await TakenAsync(head.With(unknown.Sign(head.Checkpoint, DateTimeOffset.UnixEpoch)).With(other.Sign(head.Checkpoint, DateTimeOffset.UnixEpoch)));
        both.IsSignedBy(witness.Public).ShouldBeTrue();
        both.IsSignedBy(other.Public).ShouldBeTrue();
        both.Signatures.ShouldNotContain(signature => signature.IsBy(unknown.Public));
    }

    [Fact]
    public async Task is_shown_under_the_head()
    {
        using var witness = Pinned();
        await Patience.UntilAsync(async () =>
        {
            var head = await HeadAsync();
            await SendAsync(head.With(witness.Sign(head.Checkpoint, DateTimeOffset.UnixEpoch)).Text);
            return await ShownAsync();
        }, head => head.IsSignedBy(witness.Public));
    }

    [Fact]
    public async Task is_refused_unless_it_holds_under_a_head_of_this_ledger_by_a_known_witness()
    {
        using var witness = Pinned();
        using SignerKey unknown = SignerKey.Create("unknown.example", KeyKind.Witness), foreign = SignerKey.Create("log.example"), forger = SignerKey.Create((await HeadAsync()).Checkpoint.Origin);
        var head = await HeadAsync();
        var (known, other) = (head.Checkpoint, head.Checkpoint with { Root = Hash.Of("another"u8) });
        SignedCheckpoint Cosigned(SignedCheckpoint signed) => signed.With(witness.Sign(signed.Checkpoint, DateTimeOffset.UnixEpoch));

        await ShouldRefuseAsync(head.Text, "by a witness whom this ledger knows");
        await ShouldRefuseAsync(head.With(unknown.Sign(known, DateTimeOffset.UnixEpoch)).Text, "by a witness whom this ledger knows");
        await ShouldRefuseAsync(head.With(witness.Sign(other, DateTimeOffset.UnixEpoch)).Text, $"under the name {witness.Public.Name} doesn't hold");
        await ShouldRefuseAsync(Cosigned(foreign.Sign(known with { Origin = "log.example" })).Text, "isn't a checkpoint that this ledger signed");
        await ShouldRefuseAsync(Cosigned(forger.Sign(known)).Text, "isn't a checkpoint that this ledger signed");
        await ShouldRefuseAsync(Cosigned(head with { Checkpoint = other }).Text, "isn't a checkpoint that this ledger signed");
        await ShouldRefuseAsync(Cosigned(forger.Sign(known with { Size = known.Size + 1_000_000 })).Text, "isn't a checkpoint that this ledger signed");
        await ShouldRefuseAsync("no note", "A signed checkpoint is its text");
        (await StoredAsync(witness)).ShouldBe(0L);
    }

    [Fact]
    public async Task is_refused_where_it_is_too_long_or_no_text_or_the_scope_is_missing()
    {
        (await SendAsync(new string('x', (16 << 10) + 1))).ShouldBeProblem("too-large", 413);
        (await SendAsync(new string('x', 16 << 10))).ShouldBeProblem("invalid-request", 400);
        (await service.SendAsync(Handing("{}") with { MediaType = "application/json" })).ShouldBeProblem("wrong-media-type", 415);
        (await service.SendAsync(Handing("no note").As(Actor.Caseworker))).ShouldBeProblem("forbidden", 403);
    }

    [Theory]
    [InlineData("update reintegration.ledger_cosignatures set line = line")]
    [InlineData("delete from reintegration.ledger_cosignatures")]
    public async Task is_never_changed_by_the_role_that_adds_it(string sql) =>
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => service.QueryAsync(sql, "serve"))).SqlState.ShouldBe("42501");

    private SignerKey Pinned()
    {
        var witness = SignerKey.Create($"witness-{Guid.NewGuid():N}.example", KeyKind.Witness);
        KeyFile.Pin(service.Witnesses, witness.Public);
        return witness;
    }

    // There is one as soon as anything was sealed.
    private async Task<SignedCheckpoint> ShownAsync()
    {
        if (await service.QueryAsync("select count(*) from reintegration.ledger_checkpoints") is 0L)
            await service.PackAsync((await service.APresentedCaseAsync()).Id, 1);
        return SignedCheckpoint.Read((await service.SendAsync(Request.Get(Actor.Auditor, "/v1/reintegration/ledger/checkpoint"))).Body);
    }

    // What other tests' witnesses signed is theirs.
    private async Task<SignedCheckpoint> HeadAsync()
    {
        var shown = await ShownAsync();
        return shown with { Signatures = [.. shown.Signatures.Where(signature => signature.Name == shown.Checkpoint.Origin)] };
    }

    private async Task<VerifierKey> LogAsync() => VerifierKey.Read((await service.SendAsync(Request.Get(Actor.Auditor, "/v1/reintegration/ledger/keys"))).Body.Split('\n')[0]);

    private Task<object?> StoredAsync(SignerKey witness) => service.QueryAsync($"select count(*) from reintegration.ledger_cosignatures where witness like '{witness.Public.Name}+%'");

    private async Task<SignedCheckpoint> TakenAsync(SignedCheckpoint note)
    {
        var reply = await SendAsync(note.Text);
        reply.Status.ShouldBe(200, reply.Body);
        return SignedCheckpoint.Read(reply.Body);
    }

    private async Task ShouldRefuseAsync(string note, string says) => (await SendAsync(note)).ShouldBeProblem("invalid-request", 400).GetProperty("detail").GetString()!.ShouldContain(says);

    private Task<Reply> SendAsync(string note) => service.SendAsync(Handing(note));

    private static Request Handing(string note) => new Request(HttpMethod.Post, Place) { Body = note, MediaType = "text/plain" }.As(Actor.Auditor);
}
