using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Privacy.Tests;

public sealed class a_commitment
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    [Fact]
    public void is_hmac_sha_256_over_path_and_json_each_with_its_length_before_it()
    {
        byte[] message = [0, 0, 0, 9, .. "givenName"u8, 0, 0, 0, 7, .. "\"Awa B\""u8];
        Commitment.To("givenName", "Awa B", Salt).Digest.ShouldBe(HMACSHA256.HashData(Salt, message));
    }

    [Fact]
    public void holds_for_the_value_at_its_path() => ForAll((path, value, _) => Commitment.To(path, value, Salt).Holds(path, value));

    [Fact]
    public void holds_for_no_other_value() => ForAll((path, value, other) => value == other || !Commitment.To(path, value, Salt).Holds(path, other));

    [Fact]
    public void holds_at_no_other_path() => ForAll((path, value, other) => path == other || !Commitment.To(path, value, Salt).Holds(other, value));

    [Fact]
    public void opens_with_no_other_salt() => ForAll((path, value, _) =>
        !(Commitment.To(path, value, Salt) with { Salt = RandomNumberGenerator.GetBytes(Commitment.SaltLength) }).Holds(path, value));

    [Fact]
    public void does_not_take_the_end_of_a_path_for_the_beginning_of_a_value() =>
        ForAll((path, value, more) => more.Length == 0 || !Commitment.To(path, more + value, Salt).Digest.SequenceEqual(Commitment.To(path + more, value, Salt).Digest));

    // Lone surrogates are no text: no request brings them, and UTF-8 has no bytes for them.
    private static void ForAll(Func<string, string, string, bool> holds) =>
        Prop.ForAll(Arb.From(ArbMap.Default.GeneratorFor<UnicodeString>().Three()), texts => holds(Text(texts.Item1), Text(texts.Item2), Text(texts.Item3))).QuickCheckThrowOnFailure();

    private static string Text(UnicodeString text) => new([.. (text.Item ?? "").Where(character => !char.IsSurrogate(character))]);
}
