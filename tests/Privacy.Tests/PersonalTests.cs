using System.Text.Json;

namespace Concord.Privacy.Tests;

public sealed record Noted(string Place, Personal<string> Name, Personal<string>? Phone, IReadOnlyList<Personal<string>> Aliases, Household? Home)
{
    public static Noted Down { get; } = new("BF5601", Of("Awa"), Phone: null, [Of("Awa la Grande"), Of("Tantie")], new Household(Of("Behind the mosque"), [new Member(Of("Issa"), 9)]));

    private static Personal<string> Of(string value) => Personal.Of(value, People.Awa);
}

public sealed record Household(Personal<string> Address, IReadOnlyList<Member> Members);

public sealed record Member(Personal<string> Name, int Age);

public sealed record Found([Searchable] Personal<string> Name, [Searchable] IReadOnlyList<Personal<string>> Aliases, Personal<string> Phone);

public sealed record Answered(object Data, IReadOnlyList<object?> Items);

public sealed class a_personal_value
{
    private static readonly JsonSerializerOptions Stored = new() { Converters = { new StoredPersonalJson() } };
    private static readonly JsonSerializerOptions Shown = new() { Converters = { new ShownPersonalJson() } };

    [Fact]
    public void prints_its_class_and_nothing_else()
    {
        var value = Personal.Of("Awa", People.Awa, Sensitivity.Lethal);
        value.ToString().ShouldBe("[Lethal]");
        $"{value}".ShouldBe("[Lethal]");
        Noted.Down.ToString().ShouldNotContain("Awa");
    }

    [Fact]
    public void is_restricted_unless_somebody_says_otherwise() => Personal.Of("Awa", People.Awa).Class.ShouldBe(Sensitivity.Restricted);

    [Fact]
    public void is_found_wherever_it_is_in_a_fact() =>
        Personal.Within(Noted.Down).Select(found => (found.Path, found.Value.Reveal())).ShouldBe(
        [
            ("name", "Awa"), ("aliases[0]", "Awa la Grande"), ("aliases[1]", "Tantie"), ("home.address", "Behind the mosque"), ("home.members[0].name", "Issa"),
        ]);

    [Fact]
    public void is_found_behind_a_plain_object() =>
        Personal.Within(new Answered(Noted.Down.Home!, [null, "text", 7, Noted.Down.Name])).Select(found => found.Path).ShouldBe(["data.address", "data.members[0].name", "items[3]"]);

    [Fact]
    public void is_searchable_only_where_it_is_marked()
    {
        var fact = new Found(Personal.Of("Awa", People.Awa), [Personal.Of("Tantie", People.Awa)], Personal.Of("+22670123456", People.Awa));
        Personal.Searchable(fact).Select(found => found.Reveal()).ShouldBe(["Awa", "Tantie"]);
    }

    [Fact]
    public void is_sealed_at_its_address_and_only_once()
    {
        var fact = Sealed(out _);
        (fact.Name.Readability, fact.Name.Sealed!.At).ShouldBe((Readability.Sealed, new("BFA", People.AnEvent, "name")));
        var first = fact.Name.Sealed;

        Personal.Seal(fact, "BFA", People.AnEvent, People.Keys);
        fact.Name.Sealed.ShouldBeSameAs(first);
        fact.Phone.Commitment.ShouldNotBe(fact.Name.Commitment);
    }

    [Fact]
    public void is_read_by_nobody_once_it_is_sealed() => Should.Throw<InvalidOperationException>(() => Sealed(out _).Name.Reveal()).Message.ShouldNotContain("Awa");

    [Fact]
    public void is_not_carried_sealed_into_another_event() =>
        Should.Throw<InvalidOperationException>(() => Personal.Seal(Sealed(out _), "BFA", Guid.NewGuid(), People.Keys)).Message.ShouldContain("Personal.Of");

    [Fact]
    public void is_not_stored_before_it_is_sealed() =>
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(Personal.Of("Awa", People.Awa), Stored)).Message.ShouldNotContain("Awa");

    [Fact]
    public void comes_back_from_the_store_as_it_went_in_and_opens_with_its_key()
    {
        var back = Sealed(out var text);
        JsonSerializer.Serialize(back, Stored).ShouldBe(text);
        foreach (var value in new[] { "Awa", "Tantie", "70123456" })
            text.ShouldNotContain(value);

        People.Open(back.Name, People.Keys[People.Awa]);
        (back.Name.Reveal(), back.Name.Subject, back.Name.Class).ShouldBe(("Awa", People.Awa, Sensitivity.Lethal));
    }

    [Fact]
    public void says_by_its_length_nothing_about_the_value()
    {
        var (mononym, long_) = (Personal.Of("Bâ", People.Awa), Personal.Of("Aïssata Oumarou", People.Awa));
        foreach (var value in new IPersonal[] { mononym, long_ })
            value.Seal(new FieldAddress("BFA", People.AnEvent, "name"), People.Keys[People.Awa]);
        mononym.Sealed!.Bytes.Length.ShouldBe(long_.Sealed!.Bytes.Length);
    }

    [Fact]
    public void is_shown_only_where_it_was_opened()
    {
        var fact = Sealed(out _);
        JsonSerializer.Serialize(fact.Name, Shown).ShouldBe("{\"withheld\":4}");
        People.Open(fact.Name, People.Keys[People.Awa]);
        JsonSerializer.Serialize(fact.Name, Shown).ShouldBe("\"Awa\"");
    }

    [Fact]
    public void is_gone_with_the_key()
    {
        var fact = Sealed(out _);
        People.Open(fact.Name, key: null);
        fact.Name.Readability.ShouldBe(Readability.Erased);
        JsonSerializer.Serialize(fact.Name, Shown).ShouldBe("{\"withheld\":2}");
        fact.Name.Commitment.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("class")]
    [InlineData("commitment")]
    [InlineData("sealed")]
    [InlineData("event")]
    [InlineData("path")]
    [InlineData("mission")]
    public void is_unreadable_when_what_is_stored_was_changed(string changed)
    {
        var stored = Sealed(out _).Name;
        var (at, bytes, commitment) = (stored.Sealed!.At, stored.Sealed.Bytes.ToArray(), stored.Commitment!.ToArray());
        bytes[20] ^= (byte)(changed == "sealed" ? 1 : 0);
        commitment[0] ^= (byte)(changed == "commitment" ? 1 : 0);
        at = changed switch { "event" => at with { Event = Guid.NewGuid() }, "path" => at with { Path = "phone" }, "mission" => at with { Mission = "MLI" }, _ => at };
        var forged = new Personal<string>(changed == "subject" ? People.Issa : stored.Subject, changed == "class" ? Sensitivity.Internal : stored.Class, commitment, new SealedText(at, bytes));

        People.Open(forged, People.Keys[forged.Subject]);
        forged.Readability.ShouldBe(Readability.Unreadable);
    }

    private static Found Sealed(out string text)
    {
        var fact = new Found(Personal.Of("Awa", People.Awa, Sensitivity.Lethal), [Personal.Of("Tantie", People.Awa)], Personal.Of("+22670123456", People.Awa));
        Personal.Seal(fact, "BFA", People.AnEvent, People.Keys);
        text = JsonSerializer.Serialize(fact, Stored);
        return JsonSerializer.Deserialize<Found>(text, Stored)!;
    }
}
