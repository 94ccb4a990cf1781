using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Privacy.Tests;

public sealed class what_is_committed_to
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    [Fact]
    public void is_hmac_sha_256_over_path_and_json_each_with_its_length_before_it()
    {
        byte[] message = [0, 0, 0, 9, .. "givenName"u8, 0, 0, 0, 7, .. "\"Awa B\""u8];
        Of("Awa B").Commitment("givenName").ShouldBe(HMACSHA256.HashData(Salt, message));
    }

    [Fact]
    public void comes_back_from_its_bytes() => ForAll((path, value, _) => PersonalOpening<string>.Read(Of(value).Bytes())!.Fits(path, Of(value).Commitment(path)));

    [Fact]
    public void fits_no_other_value() => ForAll((path, value, other) => value == other || !Of(other).Fits(path, Of(value).Commitment(path)));

    [Fact]
    public void fits_at_no_other_path() => ForAll((path, value, other) => path == other || !Of(value).Fits(other, Of(value).Commitment(path)));

    [Fact]
    public void fits_with_no_other_salt() => ForAll((path, value, _) => !(Of(value) with { Salt = RandomNumberGenerator.GetBytes(32) }).Fits(path, Of(value).Commitment(path)));

    [Fact]
    public void does_not_take_the_end_of_a_path_for_the_beginning_of_a_value() =>
        ForAll((path, value, more) => more.Length == 0 || !Of(more + value).Commitment(path).SequenceEqual(Of(value).Commitment(path + more)));

    private static PersonalOpening<string> Of(string value) => new(Salt, value);

    // Lone surrogates are no text, and U+0000 is nothing that the store keeps: no request brings them.
    private static void ForAll(Func<string, string, string, bool> holds) =>
        Prop.ForAll(Arb.From(ArbMap.Default.GeneratorFor<UnicodeString>().Three()), texts => holds(Text(texts.Item1), Text(texts.Item2), Text(texts.Item3))).QuickCheckThrowOnFailure();

    private static string Text(UnicodeString text) => new([.. (text.Item ?? "").Where(character => !char.IsSurrogate(character) && character != '\0')]);
}
