using System.Text.Json;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Views;
using Concord.Harness;

namespace Concord.CommunityPolicing.Tests.Views;

public sealed class a_counted_incident
{
    private static readonly IncidentReported Reported = ReportIncidentEndpoint.Report(A.ReportIncident() with { Place = "BF560301" }, Fold.Stream, Acting.Partner);
    private static readonly IncidentVerified Verified = new(IncidentVerificationBasis.IndependentSources, 2, "supervisor", "bob", new(2025, 3, 10), Late: false);

    [Fact, Shows("PO-10")]
    public void counts_as_verified_from_the_day_on_which_it_was_and_until_it_is_taken_back()
    {
        var counted = Fold.Of<CountedIncident>(Reported, Verified, new IncidentRefuted(IncidentRefutationBasis.SourcesContradict, "supervisor", "bob", new(2025, 5, 2)));
        counted.On(new(2025, 1, 14)).ShouldBeNull();
        counted.On(new(2025, 3, 9)).ShouldBe(IncidentStanding.Unverified);
        counted.On(new(2025, 3, 10)).ShouldBe(IncidentStanding.Verified);
        counted.On(new(2025, 5, 31)).ShouldBe(IncidentStanding.Refuted);
    }

    [Fact, Shows("PO-11")]
    public void lies_in_its_admin_2_place_however_fine_the_report_was() => Fold.Of<CountedIncident>(Reported).Place.ShouldBe("BF5603");

    [Fact, Shows("PO-08")]
    public void is_counted_no_more_once_a_specialist_has_it() =>
        Fold.Of<CountedIncident>(Reported, Verified, new IncidentRoutedToSpecialist(SpecialistKind.SurvivorSupport, "SS-1", Request.Instant)).On(new(2025, 12, 31)).ShouldBeNull();
}

public sealed class the_incidents_in_numbers(CommunityPolicingHost shared)
{
    private const string Url = $"{GivenOverHttp.Base}/indicators/incidents";

    [Fact, Shows("PO-11")]
    public async Task show_no_small_counts_and_no_unverified_as_verified()
    {
        await using var service = new CommunityPolicingHost();
        await service.InitializeAsync();
        for (var time = 0; time < 12; time++)
            await ReportAsync(service, "BF5603");
        for (var time = 0; time < 3; time++)
            await ReportAsync(service, "BF5702");
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from community_policing.mt_doc_countedincident"), found => found is 15L);

        var lines = (await service.SendAsync(Request.Get(Actor.Supervisor, $"{Url}?by=verification,place&at=2025-01-31"))).ShouldShow().GetProperty("counts").EnumerateArray().ToList();
        lines.Where(line => line.GetProperty("count").ValueKind is JsonValueKind.Number).Select(line => line.GetProperty("count").GetInt32()).ShouldAllBe(count => count == 0 || count >= 10);
        lines.ShouldAllBe(line => !line.GetProperty("place").ToString().StartsWith("BF57", StringComparison.Ordinal), "that something happened there at all isn't said");
        lines.Where(line => line.GetProperty("verification").GetString() == "verified").ShouldAllBe(line => line.GetProperty("count").ValueKind == JsonValueKind.Null || line.GetProperty("count").GetInt32() == 0);
    }

    [Theory]
    [InlineData("by=informant", "query:by")]
    [InlineData("by=place,place", "query:by")]
    [InlineData("at=2025-01-30", "query:at")]
    [InlineData("at=2999-01-31", "query:at")]
    public async Task say_what_is_wrong_with_a_question(string query, string pointer) => (await shared.SendAsync(Request.Get(Actor.Supervisor, $"{Url}?{query}"))).ShouldPointAt(pointer);

    private static async Task ReportAsync(CommunityPolicingHost service, string place) =>
        (await service.SendAsync(Request.Command(Actor.Partner, $"{GivenOverHttp.Base}/incidents", A.ReportIncident() with { Place = place, Narrative = null, Informant = null }))).ShouldHaveDone(201, version: 1);
}
