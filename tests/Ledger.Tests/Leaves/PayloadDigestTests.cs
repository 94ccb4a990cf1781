using System.Text.Json;
using Concord.Harness;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;

namespace Concord.Ledger.Tests.Leaves;

public sealed class payload_digest
{
    private const int Many = 5_000;

    [Fact]
    public void stays_when_values_are_sealed_erased_or_written_down_again() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Payloads.Any, payload =>
    {
        var digest = PayloadDigest.Of(payload);
        return PayloadDigest.Of(Payloads.Respelled(payload)) == digest
            && PayloadDigest.Of(Payloads.Closing(payload, isErased: false)) == digest
            && PayloadDigest.Of(Payloads.Closing(payload, isErased: true)) == digest
            && PayloadDigest.Of(JsonDocument.Parse(PayloadDigest.Closed(payload)).RootElement) == digest;
    }));

    [Fact]
    public async Task is_the_same_before_insert_and_after_jsonb_gave_it_back()
    {
        await using var database = NpgsqlDataSource.Create(await PostgresServer.NewDatabaseAsync());
        var payloads = Payloads.Any.Generator.Sample(Many, 30).ToArray();
        await using var command = database.CreateCommand("select stored::jsonb::text from unnest($1) with ordinality as given(stored, number) order by number");
        command.Parameters.AddWithValue(payloads.Select(payload => payload.GetRawText()).ToArray());
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        foreach (var payload in payloads)
        {
            (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
            PayloadDigest.Of(JsonDocument.Parse(reader.GetString(0)).RootElement).ShouldBe(PayloadDigest.Of(payload), payload.GetRawText());
        }
    }

    [Fact]
    public void changes_with_every_field_that_is_not_personal() => Prop.ForAll(Payloads.Any, Payloads.Text.ToArbitrary(), (payload, text) =>
    {
        var changed = System.Text.Json.Nodes.JsonObject.Create(payload)!;
        changed = System.Text.Json.Nodes.JsonNode.Parse(changed.ToJsonString())!.AsObject();
        var name = changed.Count > 0 ? changed.First().Key : text;
        changed[name] = new System.Text.Json.Nodes.JsonArray(text, "changed");
        return PayloadDigest.Of(JsonSerializer.SerializeToElement(changed)) != PayloadDigest.Of(payload);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("subject", "AA1E6A52-5B1C-4F0E-9A55-3D6A1A0B7CFF")]
    [InlineData("subject", "somebody")]
    [InlineData("commitment", "short")]
    [InlineData("salt", "short")]
    [InlineData("extra", "x")]
    public void takes_nothing_for_personal_that_only_resembles_it(string member, string value)
    {
        var field = APack.Personal("name", "Dicko");
        field[member] = value;
        PersonalField.TryRead(JsonSerializer.SerializeToElement(field), out _).ShouldBeFalse();
        field["value"] = "Diallo";
        var changed = PayloadDigest.Of(JsonSerializer.SerializeToElement(field));
        field["value"] = "Dicko";
        PayloadDigest.Of(JsonSerializer.SerializeToElement(field)).ShouldNotBe(changed, "An ordinary value must count.");
    }

    [Fact]
    public void finds_personal_fields_by_their_paths() =>
        PersonalField.Within(APack.Log().Append(APack.Case, "x", new System.Text.Json.Nodes.JsonObject { ["b"] = new System.Text.Json.Nodes.JsonArray(1, APack.Personal("b[1]", "x")), ["a"] = new System.Text.Json.Nodes.JsonObject { ["c"] = APack.Personal("a.c", "y") } }).Payload)
            .Select(found => (found.Path, found.Field.Opening!.Commitment(found.Path) == found.Field.Commitment)).ShouldBe([("a.c", true), ("b[1]", true)]);
}
