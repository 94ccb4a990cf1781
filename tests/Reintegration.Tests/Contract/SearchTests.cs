using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Contract;

public sealed class a_search_by_name(ReintegrationHost service)
{
    [Theory]
    [InlineData("Ouédraogo", true)]
    [InlineData("OUEDRAOGO", true)]
    [InlineData("ouedraogo rasmane", true)]
    [InlineData("Rasmané", true)]
    [InlineData("le-Barbu", true)]
    [InlineData("Ouedra", false)]
    [InlineData("Ouédraogo Fatimata", false)]
    public async Task finds_whole_words_irrespective_of_accent_and_case(string name, bool found)
    {
        var @case = await service.APresentedCaseAsync(Named("Rasmané", "Ouédraogo", "Le Barbu"));
        (await FindAsync(Actor.Supervisor, name)).Contains(@case.Id).ShouldBe(found);
    }

    [Theory]
    [InlineData("Wedraogo", true)]
    [InlineData("Ouedrawogo", false)]
    [InlineData("Rasman Ouédraogo", true)]
    [InlineData("Sankara", false)]
    public async Task finds_beside_them_what_only_sounds_like_it_and_says_so(string name, bool alike)
    {
        var @case = await service.APresentedCaseAsync(Named("Rasmané", "Ouédraogo"));
        var found = (await service.SendAsync(Request.Post(Actor.Supervisor, $"{StandingCase.Cases}/search", A.SearchFor(name)).For("case-management"))).ShouldShow();
        Ids(found, "items").ShouldNotContain(@case.Id);
        Ids(found, "soundsLike").Contains(@case.Id).ShouldBe(alike);
    }

    [Fact]
    public async Task lists_nobody_twice_and_what_was_written_first()
    {
        var @case = await service.APresentedCaseAsync(Named("Mahamadou", "Zerbo"));
        var found = (await service.SendAsync(Request.Post(Actor.Supervisor, $"{StandingCase.Cases}/search", A.SearchFor("Zerbo")).For("case-management"))).ShouldShow();
        Ids(found, "items").ShouldContain(@case.Id);
        Ids(found, "soundsLike").ShouldNotContain(@case.Id);
        found.EnumerateObject().Select(member => member.Name).ShouldBe(["items", "soundsLike"]);
    }

    [Fact]
    public async Task finds_nobody_by_no_letters()
    {
        await service.APresentedCaseAsync();
        (await FindAsync(Actor.Supervisor, "--")).ShouldBeEmpty();
    }

    [Fact]
    public async Task stays_in_the_mission_and_in_the_area()
    {
        var @case = await service.APresentedCaseAsync(Named("Mahamadou", "Issoufou"));
        (await FindAsync(Actor.Caseworker, "Issoufou")).ShouldContain(@case.Id);
        (await FindAsync(Actor.Caseworker, "Issoufou", "NER")).ShouldBeEmpty();
        (await FindAsync(Actor.Caseworker with { Areas = ["ML"] }, "Issoufou")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("partner")]
    [InlineData("auditor")]
    [InlineData("subscriber")]
    public async Task is_not_for_everybody(string role)
    {
        var actor = Actor.Caseworker with { Role = role };
        (await service.SendAsync(Request.Post(actor, $"{StandingCase.Cases}/search", A.SearchFor("Dicko")))).ShouldBeProblem("forbidden", 403);
    }

    private static PresentCandidate Named(string given, string family, string known) => A.PresentCandidate() with { Names = new(given, family, [known]) };

    private static PresentCandidate Named(string given, string family) => A.PresentCandidate() with { Names = new(given, family) };

    private static Guid[] Ids(System.Text.Json.JsonElement found, string list) => [.. found.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private async Task<Guid[]> FindAsync(Actor actor, string name, string mission = "BFA") =>
        [.. (await service.SendAsync(Request.Post(actor, $"{StandingCase.Cases}/search", A.SearchFor(name)).In(mission).For("case-management"))).ShouldShow()
            .GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];
}
