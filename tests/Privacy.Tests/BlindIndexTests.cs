using FsCheck;
using FsCheck.Fluent;

namespace Concord.Privacy.Tests;

public sealed class a_blind_index
{
    private static readonly BlindIndex Index = new([.. Enumerable.Range(0, 32).Select(at => (byte)at)]);

    [Theory]
    [InlineData("Ouédraogo", "OUEDRAOGO")]
    [InlineData("Ouédraogo", "Oue\u0301draogo")] // one character or two
    [InlineData("Ɓundu Ɗicko", "bundu dicko")]
    [InlineData("Œdipe Ǽbel", "oedipe aebel")]
    [InlineData("N'Diaye", "n diaye")]
    [InlineData("  Jean-Pierre  ", "Pierre, Jean")]
    [InlineData("أحمد", "احمد")] // hamza
    [InlineData("مُحَمَّد", "محمد")] // vowel signs
    [InlineData("ﻣﺤﻤﺪ", "محمد")] // presentation forms
    [InlineData("Иосиф", "ИОСИФ")]
    public void takes_two_ways_to_write_a_name_for_one(string one, string other) => Tokens(one).ShouldBe(Tokens(other), ignoreOrder: true);

    [Theory]
    [InlineData("Awa")]
    [InlineData("ⴰⵎⴰⵔ")] // Tifinagh
    [InlineData("𞤀𞤥𞤢𞤣𞤵")] // Adlam, beyond the basic plane
    [InlineData("አበበ")]
    [InlineData("محمد")]
    [InlineData("阿瓦")]
    public void finds_a_single_name_in_any_script(string name) => Tokens(name).Count.ShouldBe(1);

    [Fact]
    public void tells_small_from_capital_in_no_script() => Tokens("𞤀𞤃𞤀").ShouldBe(Tokens("𞤢𞤥𞤢"));

    [Theory]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("\u0301")]
    [InlineData("🙂")]
    public void makes_nothing_of_no_letters(string name) => Tokens(name).ShouldBeEmpty();

    [Fact]
    public void makes_other_tokens_in_another_mission_and_under_another_key()
    {
        Index.Tokens("MLI", "Dicko").ShouldNotBe(Index.Tokens("BFA", "Dicko"));
        new BlindIndex(new byte[32]).Tokens("BFA", "Dicko").ShouldNotBe(Tokens("Dicko"));
    }

    [Theory]
    [InlineData("Ouédraogo", "Wedraogo")]
    [InlineData("Diallo", "Jalloh")]
    [InlineData("Diallo", "Djallo")]
    [InlineData("Mohamed", "Muhammad")]
    [InlineData("Mohamed", "محمد")]
    [InlineData("Ahmed", "أحمد")]
    [InlineData("Coulibaly", "Kulibali")]
    [InlineData("Cissé", "Sisse")]
    [InlineData("Haoua", "Awa")]
    [InlineData("Aïssatou", "Aisata")]
    [InlineData("Khadija", "Kadidia")]
    [InlineData("Sawadogo", "Savadogo")]
    [InlineData("Ousmane", "Usman")]
    [InlineData("Yacouba", "Yakuba")]
    [InlineData("Ly", "Li")]
    [InlineData("Иосиф", "Iosif")]
    public void hears_two_spellings_of_one_name_as_one(string one, string other) => Index.Sounds("BFA", one).ShouldBe(Index.Sounds("BFA", other));

    [Theory]
    [InlineData("Diallo", "Dicko")]
    [InlineData("Ba", "Bi")]
    [InlineData("Awa", "Issa")]
    [InlineData("Sankara", "Compaoré")]
    [InlineData("Traoré", "Touré")]
    public void hears_two_names_as_two(string one, string other) => Index.Sounds("BFA", one).ShouldNotBe(Index.Sounds("BFA", other));

    [Fact]
    public void keeps_sounds_apart_from_words_from_missions_and_from_keys()
    {
        Index.Sounds("BFA", "Ba").ShouldNotBe(Tokens("Ba"));
        Index.Sounds("MLI", "Dicko").ShouldNotBe(Index.Sounds("BFA", "Dicko"));
        new BlindIndex(new byte[32]).Sounds("BFA", "Dicko").ShouldNotBe(Index.Sounds("BFA", "Dicko"));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), name => Index.Sounds("BFA", name ?? "").All(sound => sound.Length == 24)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void tells_each_word_once() => Index.Tokens("BFA", "Aïssata Dicko", "aissata").Count.ShouldBe(2);

    [Fact]
    public void never_throws_and_never_shows_a_word() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), name => Tokens(name ?? "").All(token => token.Length == 24 && !token.Contains(name is { Length: > 3 } ? name : "\0"))).QuickCheckThrowOnFailure();

    private static IReadOnlyList<string> Tokens(string name) => Index.Tokens("BFA", name);
}
