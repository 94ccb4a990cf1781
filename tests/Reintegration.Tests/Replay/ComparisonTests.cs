using System.Security.Cryptography;
using System.Text.Json;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Privacy.Keys;

namespace Concord.Reintegration.Tests.Replay;

public sealed class a_comparison
{
    private static readonly Guid Person = Guid.NewGuid();

    [Fact]
    public void names_places_in_lists_and_escapes_names() =>
        Between(new() { Notes = ["a", "b"], Marks = new() { ["x/y~z"] = 1 } }, new() { Notes = ["a", "c", "d"], Marks = new() { ["x/y~z"] = 2 } })
            .ShouldBe(["/notes/1 \"b\" → \"c\"", "/notes/2  → \"d\"", "/marks/x~1y~0z 1 → 2"]);

    [Fact]
    public void of_equal_records_finds_nothing() => Between(new() { Notes = ["a"], Name = Sealed("Awa") is var name ? name : null }, new() { Notes = ["a"], Name = name }).ShouldBeEmpty();

    [Fact]
    public void tells_that_a_personal_value_changed_without_opening_either() =>
        Between(new() { Name = Sealed("Awa") }, new() { Name = Sealed("Binta") }).ShouldBe(["/name [Restricted] → [Restricted]"]);

    [Fact]
    public void takes_personal_values_for_the_same_by_what_was_committed_to()
    {
        var stored = JsonSerializer.Serialize(Sealed("Awa"), Stored);
        Between(new() { Name = JsonSerializer.Deserialize<Personal<string>>(stored, Stored) }, new() { Name = JsonSerializer.Deserialize<Personal<string>>(stored, Stored) }).ShouldBeEmpty();
    }

    [Fact]
    public void with_nothing_shows_what_is_there() => Change.Between(null, new Record { Notes = [], Name = Sealed("Awa") }).Select(change => change.Path).ShouldBe(["/name"]);

    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Converters = { new StoredPersonalJson() } };

    private static Personal<string> Sealed(string value)
    {
        var name = Personal.Of(value, Person);
        ((IPersonal)name).Seal(new FieldAddress("BFA", Guid.NewGuid(), "name"), new SubjectKey(Person, RandomNumberGenerator.GetBytes(SubjectKey.Length)));
        return name;
    }

    private static IEnumerable<string> Between(Record before, Record after) => Change.Between(before, after).Select(change => $"{change.Path} {Text(change.Before)} → {Text(change.After)}");

    private static string? Text(object? value) => value is JsonElement json ? json.GetRawText() : value?.ToString();

    private sealed record Record : ISeen
    {
        public List<string>? Notes { get; init; }
        public Dictionary<string, int>? Marks { get; init; }
        public Personal<string>? Name { get; init; }
        public int Version => 1;
        public bool IsSeenBy(Caller caller) => true;
    }
}
