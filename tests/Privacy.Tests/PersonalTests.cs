using System.Text.Json;

namespace Concord.Privacy.Tests;

public sealed record Noted(string Place, Personal<string> Name, Personal<string>? Phone, IReadOnlyList<Personal<string>> Aliases, Household? Home)
{
    public static Noted Down { get; } = new("BF5601", Of("Awa"), Phone: null, [Of("Awa la Grande"), Of("Tantie")], new Household(Of("Behind the mosque"), [new Member(Of("Issa"), 9)]));

    private static Personal<string> Of(string value) => Personal.Of(value, Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001"));
}

public sealed record Household(Personal<string> Address, IReadOnlyList<Member> Members);

public sealed record Member(Personal<string> Name, int Age);

public sealed record Found([Searchable] Personal<string> Name, [Searchable] IReadOnlyList<Personal<string>> Aliases, Personal<string> Phone);

public sealed class a_personal_value
{
    private static readonly Guid Awa = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001");
    private static readonly JsonSerializerOptions Stored = new() { Converters = { new StoredPersonalJson() } };

    [Fact]
    public void prints_its_class_and_nothing_else()
    {
        var value = Personal.Of("Awa", Awa, Sensitivity.Lethal);
        value.ToString().ShouldBe("[Lethal]");
        $"{value}".ShouldBe("[Lethal]");
        Noted.Down.ToString().ShouldNotContain("Awa");
    }

    [Fact]
    public void is_restricted_unless_somebody_says_otherwise() => Personal.Of("Awa", Awa).Class.ShouldBe(Sensitivity.Restricted);

    [Fact]
    public void is_found_wherever_it_is_in_a_fact() =>
        Personal.Within(Noted.Down).Select(found => (found.Path, found.Value.Reveal())).ShouldBe(
        [
            ("name", "Awa"), ("aliases[0]", "Awa la Grande"), ("aliases[1]", "Tantie"), ("home.address", "Behind the mosque"), ("home.members[0].name", "Issa"),
        ]);

    [Fact]
    public void is_searchable_only_where_it_is_marked()
    {
        var fact = new Found(Personal.Of("Awa", Awa), [Personal.Of("Tantie", Awa)], Personal.Of("+22670123456", Awa));
        Personal.Searchable(fact).Select(found => found.Reveal()).ShouldBe(["Awa", "Tantie"]);
    }

    [Fact]
    public void is_committed_to_at_its_path_and_only_once()
    {
        var fact = new Found(Personal.Of("Awa", Awa), [], Personal.Of("+22670123456", Awa));
        Personal.Seal(fact);
        var first = fact.Name.Commitment.ShouldNotBeNull();
        first.Holds("name", "Awa").ShouldBeTrue();
        first.Salt.Length.ShouldBe(32);

        Personal.Seal(fact);
        fact.Name.Commitment.ShouldBeSameAs(first);
        fact.Phone.Commitment!.Salt.ShouldNotBe(first.Salt, "each has its own");
    }

    [Fact]
    public void is_not_stored_before_it_is_sealed() =>
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(Personal.Of("Awa", Awa), Stored)).Message.ShouldNotContain("Awa");

    [Fact]
    public void comes_back_from_the_store_as_it_went_in()
    {
        var fact = new Found(Personal.Of("Awa", Awa, Sensitivity.Lethal), [Personal.Of("Tantie", Awa)], Personal.Of("+22670123456", Awa));
        Personal.Seal(fact);
        var text = JsonSerializer.Serialize(fact, Stored);
        var back = JsonSerializer.Deserialize<Found>(text, Stored)!;

        JsonSerializer.Serialize(back, Stored).ShouldBe(text);
        (back.Name.Reveal(), back.Name.Subject, back.Name.Class).ShouldBe(("Awa", Awa, Sensitivity.Lethal));
        back.Name.Commitment!.Holds("name", "Awa").ShouldBeTrue();
    }

    [Fact]
    public void is_shown_or_withheld_whole()
    {
        var value = Personal.Of("Awa", Awa);
        JsonSerializer.Serialize(value, Showing(reveal: true)).ShouldBe("\"Awa\"");
        JsonSerializer.Serialize(value, Showing(reveal: false)).ShouldNotContain("Awa");
    }

    private static JsonSerializerOptions Showing(bool reveal) => new() { Converters = { new ShownPersonalJson(reveal) } };
}
