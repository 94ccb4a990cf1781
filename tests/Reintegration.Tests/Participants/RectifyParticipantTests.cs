using System.Text.Json;
using Concord.Harness;
using Concord.Reintegration.Participants;

namespace Concord.Reintegration.Tests.Participants;

public sealed class rectify_participant_decides
{
    private static readonly Participant Somebody = new(Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001"), "BF5601", "a-partner");

    [Theory]
    [InlineData("2007-01-14", true)]
    [InlineData("2025-01-16", false)]
    [InlineData("2026", false)]
    [InlineData(null, true)]
    public void that_nobody_is_born_later(string? born, bool allowed)
    {
        var refusal = RectifyParticipantEndpoint.Validate(A.RectifyParticipant() with { BirthDate = born }, Acting.Caseworker);
        (refusal is null).ShouldBe(allowed);
        if (!allowed)
            refusal.ShouldBeByState();
    }

    [Theory]
    [InlineData("2007-01-16")]
    [InlineData("2007")]
    [InlineData("2025-01-15")]
    public void that_nobody_becomes_a_child_but_by_an_assessment(string born) =>
        RectifyParticipantEndpoint.Validate(A.RectifyParticipant() with { BirthDate = born }, Acting.Caseworker).ShouldBeBy("R-01");

    [Fact]
    public void how_the_person_stands_as_a_whole()
    {
        var rectified = RectifyParticipantEndpoint.Post(A.RectifyParticipant() with { Names = new("Salimata"), Phone = null }, Somebody);
        rectified.GivenName.Reveal().ShouldBe("Salimata");
        rectified.GivenName.Subject.ShouldBe(Somebody.Id);
        (rectified.FamilyName, rectified.Phone).ShouldBe((null, null));
        rectified.AlsoKnownAs.ShouldBeEmpty();
    }
}

public sealed class rectify_participant_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task shows_the_new_values_and_keeps_the_old_ones_for_those_who_check()
    {
        var person = await RectifiedAsync();
        var shown = await service.SendAsync(Request.Get(Actor.Caseworker, Url(person)).For("case-management"));
        shown.ShouldShow();
        shown.Version.ShouldBe(2);
        (Text(shown, "givenName"), Text(shown, "familyName"), Text(shown, "birthDate"), Text(shown, "phone")).ShouldBe(("Salimata", "Kindo", "1993", "+22670999999"));
        shown.Body.ShouldNotContain("Aïssata");

        var history = await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/history/{person}").For("audit"));
        history.ShouldShow();
        history.Body.ShouldContain("Aïssata");
        history.Body.ShouldContain("documentSeen");
        history.Body.ShouldContain("Salimata");
    }

    [Fact]
    public async Task makes_the_person_found_by_the_new_name_and_no_longer_by_the_old()
    {
        var (old, fresh) = (Word(), Word());
        var presented = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = new("Awa", old) });
        var person = (await service.DetailsAsync(presented)).GetProperty("participant").GetGuid();
        (await FindAsync(old)).ShouldBe([presented.Id]);

        (await RectifyAsync(Actor.Supervisor, person, A.RectifyParticipant() with { Names = new("Awa", fresh) })).ShouldHaveDone(204, 2);
        (await FindAsync(old)).ShouldBeEmpty();
        (await FindAsync(fresh)).ShouldBe([presented.Id]);
    }

    [Fact]
    public async Task shows_nothing_of_the_person_without_a_purpose()
    {
        var person = await RectifiedAsync();
        var shown = await service.SendAsync(Request.Get(Actor.Caseworker, Url(person)));
        shown.ShouldShow().GetProperty("givenName").GetProperty("withheld").GetString().ShouldBe("restricted");
        foreach (var value in new[] { "Salimata", "Kindo", "1993", "70999999" })
            shown.Body.ShouldNotContain(value);
    }

    [Fact]
    public async Task is_not_decided_on_what_has_changed_since()
    {
        var person = await RectifiedAsync();
        (await RectifyAsync(Actor.Caseworker, person, A.RectifyParticipant())).ShouldBeProblem("stale", 412);
    }

    [Fact]
    public async Task is_not_for_whoever_does_not_see_the_person()
    {
        var (_, person) = await service.APersonAsync();
        (await RectifyAsync(Actor.Caseworker with { Areas = ["ML"] }, person, A.RectifyParticipant())).ShouldBeProblem("not-found", 404);
        (await RectifyAsync(Actor.Auditor, person, A.RectifyParticipant())).ShouldBeProblem("forbidden", 403);
        (await service.SendAsync(Request.Get(Actor.Caseworker with { Areas = ["ML"] }, Url(person)))).ShouldBeProblem("not-found", 404);
    }

    private async Task<Guid> RectifiedAsync()
    {
        var (_, person) = await service.APersonAsync();
        (await RectifyAsync(Actor.Caseworker, person, A.RectifyParticipant())).ShouldHaveDone(204, 2);
        return person;
    }

    private Task<Reply> RectifyAsync(Actor actor, Guid person, RectifyParticipant command) =>
        service.SendAsync(Request.Command(actor, $"{Url(person)}/rectify-participant", command).Seen(1));

    private async Task<Guid[]> FindAsync(string name) =>
        [.. (await service.SendAsync(Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", A.SearchFor(name)).For("protection"))).ShouldShow()
            .GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private static string? Text(Reply reply, string member) => reply.Json.GetProperty(member) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string Url(Guid person) => $"/v1/reintegration/participants/{person}";

    private static string Word() => string.Concat(Enumerable.Range(0, 12).Select(_ => (char)('a' + Random.Shared.Next(26))));
}
