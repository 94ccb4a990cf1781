using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Tests.Leaves;

public sealed class a_leaf
{
    // Pinned for ever: if this changes, every proof ever handed out is void.
    private const string Canonical =
        """{"actor":"dev-caseworker","actorType":"person","asserted":true,"cause":null,"client":"partner-system","corrects":null,"correlation":"errand-1","event":"00000000-0000-0000-0000-000000000001","format":1,"mission":"BFA","occurred":"2026-03-01T08:15:00.123456Z","office":"DJIBO","payload":"RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=","previous":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","purpose":"case-management","reason":null,"recorded":"2026-03-01T09:00:00.000000Z","role":"caseworker","schema":1,"stream":"00000000-0000-0000-0000-000000000002","type":"case-closed","version":1}""";

    private static readonly Leaf Known = new(
        new Guid("00000000-0000-0000-0000-000000000001"), new Guid("00000000-0000-0000-0000-000000000002"), 1, Hash.Zero, "BFA", "case-closed", 1,
        new DateTimeOffset(2026, 3, 1, 10, 15, 0, TimeSpan.FromHours(2)).AddTicks(1_234_569), new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        "dev-caseworker", "person", "partner-system", Asserted: true, "caseworker", "DJIBO", "case-management", Reason: null, "errand-1", Cause: null, PayloadDigest.Of(JsonDocument.Parse("{}").RootElement));

    [Fact]
    public void is_hashed_in_one_form_that_never_changes()
    {
        Encoding.UTF8.GetString(Known.Bytes()).ShouldBe(Canonical);
        Known.Hash().ShouldBe(Hash.Of([0, .. Encoding.UTF8.GetBytes(Canonical)]));
        Known.Hash().ShouldBe(TreeHash.Leaf(Known.Bytes()));
    }

    [Fact]
    public void reads_back_to_the_microsecond()
    {
        var read = Leaf.Read(JsonDocument.Parse(Canonical).RootElement);
        read.Occurred.ShouldBe(new DateTimeOffset(2026, 3, 1, 8, 15, 0, TimeSpan.Zero).AddTicks(1_234_560));
        read.Hash().ShouldBe(Known.Hash());
    }

    [Fact]
    public void is_changed_by_every_member()
    {
        foreach (var member in JsonNode.Parse(Canonical)!.AsObject())
        {
            var without = JsonNode.Parse(Canonical)!.AsObject();
            without.Remove(member.Key);
            Should.Throw<UnfitForEvidenceException>(() => Leaf.Read(JsonSerializer.SerializeToElement(without)), member.Key);
        }
    }

    [Theory]
    [InlineData("format", "2")]
    [InlineData("version", "0")]
    [InlineData("schema", "0")]
    [InlineData("schema", "\"1\"")]
    [InlineData("actor", "null")]
    [InlineData("asserted", "\"true\"")]
    [InlineData("occurred", "\"2026-03-01T08:15:00.1234560Z\"")]
    [InlineData("occurred", "\"2026-03-01T08:15:00.123456+00:00\"")]
    [InlineData("recorded", "\"2026-02-29T08:15:00.123456Z\"")]
    [InlineData("event", "\"{00000000-0000-0000-0000-000000000001}\"")]
    [InlineData("corrects", "\"{00000000-0000-0000-0000-000000000001}\"")]
    [InlineData("corrects", "\"request-1\"")]
    [InlineData("previous", "\"AAAA\"")]
    [InlineData("previous", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\"")]
    public void has_one_spelling(string member, string value)
    {
        var other = JsonNode.Parse(Canonical)!.AsObject();
        other[member] = JsonNode.Parse(value);
        Should.Throw<UnfitForEvidenceException>(() => Leaf.Read(JsonSerializer.SerializeToElement(other)));
    }
}
