using System.Text;
using System.Text.Json;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tests.Given;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Ledger.Tests.Leaves;

public sealed class canonical_json
{
    [Theory]
    [InlineData("""{"b":1,"a":[true,false,null],"":{}}""", """{"":{},"a":[true,false,null],"b":1}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}")]
    [InlineData("""["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]""", """["€$\u000f\nA'B\"\\\\\"/"]""")]
    [InlineData("[-0, 0, -9007199254740991, 9007199254740991]", "[0,0,-9007199254740991,9007199254740991]")]
    public void spells_a_value_as_rfc_8785_does(string text, string canonical) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(JsonDocument.Parse(text).RootElement)).ShouldBe(canonical);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("-9223372036854775808")]
    [InlineData("99999999999999999999")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("""{"\udc00":1}""")]
    public void refuses_what_has_a_second_reading(string text) =>
        Should.Throw<UnfitForEvidenceException>(() => CanonicalJson.Of(JsonDocument.Parse(text).RootElement));

    [Fact]
    public void nests_64_deep_and_no_deeper()
    {
        CanonicalJson.Read(Nested(64)).ValueKind.ShouldBe(JsonValueKind.Array);
        Should.Throw<UnfitForEvidenceException>(() => CanonicalJson.Read(Nested(65)));
        var deep = JsonDocument.Parse(Nested(65), new JsonDocumentOptions { MaxDepth = 100 }).RootElement;
        Should.Throw<UnfitForEvidenceException>(() => CanonicalJson.Of(deep));
        Should.Throw<UnfitForEvidenceException>(() => PayloadDigest.Of(deep[0]), "A line of evidence would nest deeper than it may.");
        static byte[] Nested(int depth) => Encoding.ASCII.GetBytes($"{new string('[', depth)}{new string(']', depth)}");
    }

    [Theory]
    [InlineData("{ }")]
    [InlineData("{}\n")]
    [InlineData("{}{}")]
    [InlineData("""{"b":1,"a":2}""")]
    [InlineData("""{"a":"\u0042"}""")]
    [InlineData("-0")]
    [InlineData("")]
    [InlineData("{")]
    public void reads_no_other_spelling(string text) =>
        Should.Throw<UnfitForEvidenceException>(() => CanonicalJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void is_the_same_however_a_value_was_written_down() => Prop.ForAll(Payloads.Any, payload =>
    {
        var bytes = CanonicalJson.Of(payload);
        return CanonicalJson.Of(Payloads.Respelled(payload)).AsSpan().SequenceEqual(bytes) && CanonicalJson.Of(CanonicalJson.Read(bytes)).AsSpan().SequenceEqual(bytes);
    }).QuickCheckThrowOnFailure();
}
