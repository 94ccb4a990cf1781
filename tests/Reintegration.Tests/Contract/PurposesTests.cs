using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed class who_a_person_is_is_shown(ReintegrationHost service)
{
    private static readonly string[] Telling = ["Aïssata", "Dicko", "Aïcha", "1994-05", "70123456"];

    [Fact]
    public async Task to_nobody_who_states_no_purpose()
    {
        var @case = await service.APresentedCaseAsync();
        var reply = await service.SendAsync(Request.Get(Actor.Supervisor, @case.Url));

        var person = reply.ShouldShow().GetProperty("person");
        person.GetProperty("givenName").GetProperty("withheld").GetString().ShouldBe("restricted");
        Telling.ShouldAllBe(value => !reply.Body.Contains(value));
        reply.Json.GetProperty("case").GetProperty("sex").GetString().ShouldBe("female", "what isn't personal is shown");
    }

    [Fact]
    public async Task for_a_purpose_that_the_role_has()
    {
        var @case = await service.APresentedCaseAsync();
        var person = (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).ShouldShow().GetProperty("person");
        person.GetProperty("givenName").GetString().ShouldBe("Aïssata");
        person.GetProperty("alsoKnownAs")[0].GetString().ShouldBe("Aïcha");
        person.GetProperty("birthDate").GetString().ShouldBe("1994-05");
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("curiosity")]
    [InlineData("Case-Management")]
    public async Task for_no_other_purpose(string purpose)
    {
        var @case = await service.APresentedCaseAsync();
        var reply = await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For(purpose));
        reply.ShouldBeProblem("purpose-not-allowed", 403);
        Telling.ShouldAllBe(value => !reply.Body.Contains(value));
    }

    [Fact]
    public async Task in_no_list_whatever_the_purpose()
    {
        var @case = await service.APresentedCaseAsync();
        await service.CaseloadEntryAsync(@case);
        var listed = await service.SendAsync(Request.Get(Actor.Supervisor, $"{StandingCase.Cases}?limit=200").For("case-management"));
        var found = await service.SendAsync(Request.Post(Actor.Supervisor, $"{StandingCase.Cases}/search", A.SearchFor("Dicko")).For("case-management"));

        listed.ShouldShow().ToString().ShouldContain(@case.Id.ToString());
        found.ShouldShow().GetProperty("items").GetArrayLength().ShouldBePositive();
        Telling.ShouldAllBe(value => !listed.Body.Contains(value) && !found.Body.Contains(value));
    }

    [Fact]
    public async Task and_kept_by_no_cache() =>
        (await service.SendAsync(Request.Get(Actor.Caseworker, (await service.APresentedCaseAsync()).Url))).Header("Cache-Control").ShouldBe("no-store");
}
