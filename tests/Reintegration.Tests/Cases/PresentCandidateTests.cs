using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Participants;

namespace Concord.Reintegration.Tests.Cases;

public sealed class present_candidate_decides
{
    private static readonly Guid Participant = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001");

    [Fact]
    public void what_the_case_knows_and_nothing_that_tells_who_it_is() =>
        Present(A.PresentCandidate()).ShouldBe(
            new CandidatePresented(Participant, PresentationSource.Partner, "BF5601", new(2025, 1, 15), AgeBand.From25To34, Sex.Female, AgeStatus.Adult, "a-partner", "REF-17"));

    [Theory]
    [InlineData("2007-01-15", AgeStatus.Adult, AgeBand.From18To24)] // eighteen today
    [InlineData("2007-01-16", AgeStatus.Child, AgeBand.From15To17)]
    [InlineData("2007-01", AgeStatus.Doubtful, AgeBand.From15To17)] // today or later this month
    [InlineData("2007", AgeStatus.Doubtful, AgeBand.From15To17)]
    [InlineData("2006", AgeStatus.Adult, AgeBand.From18To24)]
    [InlineData("2008", AgeStatus.Child, AgeBand.From15To17)]
    [InlineData("2004-02-29", AgeStatus.Adult, AgeBand.From18To24)]
    [InlineData("1955", AgeStatus.Adult, AgeBand.From60)]
    [InlineData(null, AgeStatus.Doubtful, AgeBand.Unknown)]
    public void how_old_the_person_is_with_the_margin_in_their_favour(string? born, AgeStatus status, AgeBand band)
    {
        var presented = Present(A.PresentCandidate() with { BirthDate = born });
        (presented.AgeStatus, presented.AgeBand).ShouldBe((status, band));
    }

    [Fact]
    public void that_who_is_doubted_counts_as_doubtful_and_a_child_stays_a_child()
    {
        Present(A.PresentCandidate() with { AgeInDoubt = true }).AgeStatus.ShouldBe(AgeStatus.Doubtful);
        Present(A.PresentCandidate() with { AgeInDoubt = true, BirthDate = "2010" }).AgeStatus.ShouldBe(AgeStatus.Child);
    }

    [Fact]
    public void that_nobody_is_born_after_they_were_presented() =>
        PresentCandidateEndpoint.Validate(A.PresentCandidate() with { BirthDate = "2025-02" }, Given.Nobody, Acting.Partner).ShouldBeByState();

    [Fact]
    public void that_a_person_born_this_month_may_be_born_already() =>
        PresentCandidateEndpoint.Validate(A.PresentCandidate() with { BirthDate = "2025-01" }, Given.Nobody, Acting.Partner).ShouldBeNull();

    [Theory]
    [InlineData("ML0701", "BFA")] // a place of Mali, told to the mission in Burkina Faso
    [InlineData("BF5601", "MLI")]
    [InlineData("BF5601", "XXX")]
    public void that_a_mission_keeps_records_of_its_own_country_only(string place, string mission) =>
        PresentCandidateEndpoint.Validate(A.PresentCandidate() with { Place = place }, Given.Nobody, Acting.Partner with { Mission = mission }).ShouldBeByState();

    [Fact]
    public void that_nobody_opens_a_record_where_they_do_not_work() =>
        PresentCandidateEndpoint.Validate(A.PresentCandidate(), Given.Nobody, Acting.By(Actor.Partner with { Areas = ["BF49"] })).ShouldBeByState();

    [Fact, Shows("R-10")]
    public void that_a_person_has_one_live_case()
    {
        var again = A.PresentCandidate() with { Phone = null, Person = Participant };
        PresentCandidateEndpoint.Validate(again, new KnownPerson(IsThere: true, HasLiveCase: true), Acting.Partner).ShouldBeBy("R-10");
        PresentCandidateEndpoint.Validate(again, new KnownPerson(IsThere: true, HasLiveCase: false), Acting.Partner).ShouldBeNull();
        PresentCandidateEndpoint.Validate(again, Given.Nobody, Acting.Partner).ShouldBe(Refusal.Absent);
    }

    [Fact]
    public void that_what_is_known_of_a_person_is_put_right_on_their_record() =>
        PresentCandidateEndpoint.Validate(A.PresentCandidate() with { Person = Participant }, new KnownPerson(IsThere: true, HasLiveCase: false), Acting.Partner).ShouldBeByState();

    private static CandidatePresented Present(PresentCandidate command) => PresentCandidateEndpoint.Present(command, Participant, Acting.Partner);
}

public sealed class present_candidate_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task opens_a_case_and_says_where()
    {
        var reply = await service.SendAsync(Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate()));

        reply.ShouldHaveDone(201, version: 1);
        reply.Location.ShouldBe($"{StandingCase.Cases}/{reply.Json.GetProperty("id").GetGuid()}");
        (await service.SendAsync(Request.Get(Actor.Partner, reply.Location))).ShouldShow().GetProperty("case").GetProperty("state").GetString().ShouldBe("presented");
    }

    [Fact]
    public async Task keeps_the_person_in_a_stream_of_their_own()
    {
        var presented = await service.APresentedCaseAsync();
        var person = (await service.DetailsAsync(presented)).GetProperty("participant").GetGuid();

        var history = (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/history/{person}").For("audit"))).ShouldShow();
        history.GetProperty("stream").GetString().ShouldBe("participant");
        history.GetProperty("events")[0].GetProperty("data").GetProperty("givenName").GetString().ShouldBe("Aïssata");
        (await service.SendAsync(Request.Get(Actor.Auditor, presented.History).For("audit"))).Body.ShouldNotContain("Aïssata");
    }

    [Theory]
    [InlineData("source", "\"rumour\"", "/source")]
    [InlineData("place", "\"Djibo\"", "/place")]
    [InlineData("phone", "\"70 12 34 56\"", "/phone")]
    [InlineData("birthDate", "\"1994-02-30\"", "/birthDate")]
    [InlineData("birthDate", "\"0000\"", "/birthDate")]
    [InlineData("birthDate", "\"10000\"", "/birthDate")]
    [InlineData("names", """{"given":""}""", "/names/given")]
    [InlineData("names", """{"given":"A","alsoKnownAs":["1","2","3","4","5","6"]}""", "/names/alsoKnownAs")]
    [InlineData("sex", "null", "/sex")]
    public async Task points_at_what_is_out_of_bounds(string member, string value, string pointer)
    {
        var body = Bodies.Of(A.PresentCandidate()).Replacing(member, value);
        (await service.SendAsync(Request.Command(Actor.Partner, StandingCase.Cases, body))).ShouldPointAt(pointer);
    }

    [Theory]
    [InlineData("2031")]
    [InlineData("9999")]
    [InlineData("9999-12")]
    public async Task refuses_a_birth_in_the_future(string born) =>
        (await service.SendAsync(Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate() with { BirthDate = born }))).ShouldBeProblem("wrong-state", 409);

    [Fact, Shows("R-10")]
    public async Task takes_a_person_who_left_back_under_the_record_they_have_and_no_second_time_while_that_case_lives()
    {
        var left = await service.ACaseThatLeftAsync();
        var person = (await service.DetailsAsync(left)).GetProperty("participant").GetGuid();
        var again = A.PresentCandidate() with { Phone = null, Person = person };

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => service.SendAsync(Request.Command(Actor.Caseworker, StandingCase.Cases, again))));
        both.Select(reply => reply.Status).ShouldBe([201, 409], ignoreOrder: true);
        var second = new StandingCase(both.Single(reply => reply.Status == 201).Location, 1);
        (await service.DetailsAsync(second)).GetProperty("participant").GetGuid().ShouldBe(person);
        (await service.DoAsync(Actor.Supervisor, left, A.ReopenCase())).ShouldBeRefusedBy("R-10");
        (await service.SendAsync(Request.Command(Actor.Caseworker, StandingCase.Cases, again with { Person = Guid.NewGuid() }))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Command(Actor.Caseworker, StandingCase.Cases, again with { Names = new("Mariam", "Sana") }))).ShouldBeProblem("not-found", 404);
    }
}
