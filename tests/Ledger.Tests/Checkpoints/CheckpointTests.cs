using System.Text;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Tree;
using NSec.Cryptography;

namespace Concord.Ledger.Tests.Checkpoints;

public sealed class a_checkpoint : IDisposable
{
    private static readonly Checkpoint Known = new("concord.example/reintegration", 9, Hash.Of("root"u8));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keys");

    [Fact]
    public void is_a_signed_note_that_reads_back()
    {
        var key = SignerKey.Create(Known.Origin);
        var witness = SignerKey.Create("witness.example", KeyKind.Witness);
        var signed = key.Sign(Known);
        signed = signed.With(witness.Sign(Known, DateTimeOffset.UnixEpoch.AddSeconds(1_772_000_000)));

        signed.Text.ShouldStartWith($"concord.example/reintegration\n9\n{Known.Root}\n\n— concord.example/reintegration ");
        var read = SignedCheckpoint.Read(Encoding.UTF8.GetBytes(signed.Text));
        read.Text.ShouldBe(signed.Text);
        read.IsSignedBy(key.Public).ShouldBeTrue();
        read.IsSignedBy(witness.Public).ShouldBeTrue();
        read.IsSignedBy(SignerKey.Create(Known.Origin).Public).ShouldBeFalse();
        VerifierKey.SeenAt(read.Signatures[1]).ShouldBe(1_772_000_000UL);
        (read with { Checkpoint = Known with { Size = 10 } }).IsSignedBy(key.Public).ShouldBeFalse();
    }

    // The example of the Go note package, which the C2SP form comes from.
    [Fact]
    public void takes_keys_and_signatures_that_others_made()
    {
        var key = VerifierKey.Read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var signature = NoteSignature.Read("— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
        signature.IsBy(key).ShouldBeTrue();
        SignatureAlgorithm.Ed25519.Verify(key.PublicKey, "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"u8, signature.Bytes.Span).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("log\n1\nAAAA\n\n— log AAAAAAAA\n")]
    [InlineData("log\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— log AAAAAAAA\n")]
    [InlineData("log\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— log AAAAAAAA\n")]
    [InlineData("log\n9007199254740992\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— log AAAAAAAA\n")]
    [InlineData("log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n\n— log AAAAAAAA\n")]
    [InlineData("log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n")]
    [InlineData("log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— log AAAAAAAA")]
    [InlineData("log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n- log AAAAAAAA\n")]
    public void has_one_spelling(string note) => Should.Throw<UnreadableNoteException>(() => SignedCheckpoint.Read(note));

    [Fact]
    public async Task is_cosigned_only_if_it_grew_out_of_the_one_before()
    {
        var leaves = Enumerable.Range(0, 20).Select(i => TreeHash.Leaf([(byte)i])).ToArray();
        var tree = new NodesInMemory(leaves).Tree;
        async Task<Checkpoint> At(long size) => Known with { Size = size, Root = await tree.RootAsync(size) };
        var witness = new Witness(SignerKey.Create("witness.example", KeyKind.Witness));
        void CoSign(Checkpoint? previous, Checkpoint next, ConsistencyProof proof) => witness.CoSign(previous, next, proof, DateTimeOffset.UnixEpoch);

        CoSign(null, await At(7), await tree.ConsistencyAsync(0, 7));
        CoSign(await At(7), await At(20), await tree.ConsistencyAsync(7, 20));
        CoSign(await At(7), await At(7), await tree.ConsistencyAsync(7, 7));

        var seven = await tree.ConsistencyAsync(7, 20);
        var (six, other) = (await At(6), (await At(20)) with { Root = Hash.Zero });
        Should.Throw<InconsistentHeadException>(() => CoSign(Known with { Size = 7 }, six, seven)).Message.ShouldContain("had 7 entries and now shows 6");
        foreach (var (previous, next, proof) in new[] { (await At(7), other, seven), (other with { Size = 7 }, await At(20), seven), (await At(8), await At(20), seven), (await At(20), other, await tree.ConsistencyAsync(20, 20)), ((await At(7)) with { Origin = "other" }, await At(20), seven) })
            Should.Throw<InconsistentHeadException>(() => CoSign(previous, next, proof));
        Should.Throw<InconsistentHeadException>(() => CoSign(null, Known with { Size = 0, Root = Hash.Zero }, new ConsistencyProof(0, 0, [])));
    }

    [Fact]
    public void is_signed_with_a_key_that_only_its_owner_reads()
    {
        var file = Path.Combine(folder.FullName, "deep", "ledger.pem");
        var made = KeyFile.ReadOrCreate(file, Known.Origin);
        KeyFile.ReadOrCreate(file, Known.Origin).Public.ShouldBe(made.Public);
        KeyFile.Pin(folder.FullName, made.Public);
        KeyFile.Pinned(folder.FullName).ShouldBe([made.Public]);
        KeyFile.Pinned(Path.Combine(folder.FullName, "nowhere")).ShouldBeEmpty();
        if (OperatingSystem.IsWindows())
            return;
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Should.Throw<UnreadableNoteException>(() => KeyFile.Read(file, Known.Origin)).Message.ShouldContain("chmod 600");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
