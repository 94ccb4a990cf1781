using Concord.Harness;

namespace Concord.Reintegration.Tests.Privacy;

public sealed class the_policy(ReintegrationHost service)
{
    private static readonly Actor Elsewhere = Actor.Caseworker with { Id = "a-caseworker-in-dori", Office = "DORI" };

    [Fact]
    public async Task withholds_a_person_from_an_office_that_is_not_responsible()
    {
        var @case = await service.ACaseInScreeningAsync();
        (await GivenNameAsync(@case, Elsewhere, "case-management")).ShouldBeNull();
        (await GivenNameAsync(@case, Actor.Caseworker, "case-management")).ShouldBe("Aïssata");
    }

    [Fact]
    public async Task opens_a_case_to_any_office_of_the_place_until_one_is_responsible() =>
        (await GivenNameAsync(await service.APresentedCaseAsync(), Elsewhere, "case-management")).ShouldBe("Aïssata");

    [Fact]
    public async Task withholds_whoever_was_handed_to_child_protection_from_all_but_protection()
    {
        var @case = await service.APresentedCaseAsync().After(service, Actor.Caseworker, A.RequestAgeAssessment()).After(service, Actor.Caseworker, A.RouteToChildProtection());
        (await GivenNameAsync(@case, Actor.Supervisor, "case-management")).ShouldBeNull();
        (await GivenNameAsync(@case, Actor.Supervisor, "protection")).ShouldBe("Aïssata");
    }

    [Fact]
    public async Task opens_one_record_for_a_while_to_whoever_breaks_the_glass_and_says_so_in_the_record()
    {
        var @case = await service.ACaseInScreeningAsync();
        var opened = await service.SendAsync(Request.Command(Elsewhere, "/v1/reintegration/break-glass", new { record = @case.Id, ground = "threatToLife", reason = "Somebody called that she is threatened tonight", minutes = 60 }).Without("Concord-Occurred-At"));
        opened.Status.ShouldBe(201, opened.Body);
        var access = opened.Json.GetProperty("id").GetString()!;

        var read = await service.SendAsync(Request.Get(Elsewhere, @case.Url).With("Concord-Break-Glass", access));
        read.ShouldShow().GetProperty("person").GetProperty("givenName").GetString().ShouldBe("Aïssata");
        var records = await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/disclosures?subject={read.Json.GetProperty("case").GetProperty("participant").GetGuid()}"));
        records.ShouldShow().GetProperty("items")[0].GetProperty("by").GetProperty("purpose").GetString().ShouldBe("break-glass");

        (await service.SendAsync(Request.Get(Elsewhere, (await service.ACaseInScreeningAsync()).Url).With("Concord-Break-Glass", access))).ShouldBeProblem("purpose-not-allowed", 403);
        (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).With("Concord-Break-Glass", access))).ShouldBeProblem("purpose-not-allowed", 403);
    }

    private async Task<string?> GivenNameAsync(StandingCase @case, Actor reader, string purpose)
    {
        var name = (await service.SendAsync(Request.Get(reader, @case.Url).For(purpose))).ShouldShow().GetProperty("person").GetProperty("givenName");
        return name.ValueKind is System.Text.Json.JsonValueKind.String ? name.GetString() : null;
    }
}
