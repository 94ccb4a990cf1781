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

    private async Task<Guid[]> FindAsync(Actor actor, string name, string mission = "BFA") =>
        [.. (await service.SendAsync(Request.Post(actor, $"{StandingCase.Cases}/search", A.SearchFor(name)).In(mission).For("case-management"))).ShouldShow()
            .GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];
}
