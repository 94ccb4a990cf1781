using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Indicators;

public sealed class the_caseload_in_numbers(ReintegrationHost shared)
{
    private const string Url = "/v1/reintegration/indicators/caseload";

    [Fact]
    public async Task shows_counts_totals_and_no_small_ones()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        await PresentAsync(service, "BF5601", Sex.Female, 12);
        await PresentAsync(service, "BF5601", Sex.Male, 11);
        await PresentAsync(service, "BF5602", Sex.Female, 2);
        await PresentAsync(service, "BF5603", Sex.Female, 10);
        await PresentAsync(service, "BF5603", Sex.Male, 14);

        var lines = await LinesAsync(service, Actor.Supervisor, "by=place,sex&at=2025-01-31", cases: 49);
        Count(lines, "BF5603", "male").ShouldBe(14);
        Count(lines, "BF", sex: null).ShouldBeNull("the two of BF5602, counted as the rest of the country");
        new[] { Count(lines, place: null, sex: null), Count(lines, "BF5601", sex: null), Count(lines, "BF5603", sex: null) }.ShouldContain((int?)null, "else the two would be what is left");
        lines.Where(line => line.GetProperty("count").ValueKind is JsonValueKind.Number).ShouldAllBe(line => line.GetProperty("count").GetInt32() == 0 || line.GetProperty("count").GetInt32() >= 10);
        lines.ShouldAllBe(line => !line.GetProperty("place").ToString().StartsWith("BF5602", StringComparison.Ordinal), "that somebody is there at all isn't said");

        // What was told is told again; what cuts across it is not.
        Known(await LinesAsync(service, Actor.Supervisor, "by=place&at=2025-01-31")).ShouldBe(Known(lines.Where(line => line.GetProperty("sex").ValueKind is JsonValueKind.Null)));
        Known(await LinesAsync(service, Actor.Supervisor, "by=ageBand&at=2025-01-31")).ShouldBe([49], "the total was told, the bands were not");

        // Another reader begins anew; a reader elsewhere, and one who asks about an earlier day, count nobody.
        Known(await LinesAsync(service, Actor.Auditor, "by=ageBand&at=2025-01-31")).ShouldContain(49);
        Known(await LinesAsync(service, Actor.Auditor with { Id = "another", Areas = ["ML"] }, "by=sex&at=2025-01-31")).ShouldAllBe(count => count == 0);
        Known(await LinesAsync(service, Actor.Supervisor, "by=sex&at=2024-12-31")).ShouldAllBe(count => count == 0);
    }

    [Theory]
    [InlineData("by=name", "query:by")]
    [InlineData("by=sex,sex", "query:by")]
    [InlineData("by=place,sex,ageBand,state", "query:by")]
    [InlineData("at=2025-01-30", "query:at")]
    [InlineData("at=2999-01-31", "query:at")]
    [InlineData("who=x", "query:who")]
    public async Task says_what_is_wrong_with_a_question(string query, string pointer) =>
        (await shared.SendAsync(Request.Get(Actor.Supervisor, $"{Url}?{query}"))).ShouldPointAt(pointer);

    private static async Task PresentAsync(ReintegrationHost service, string place, Sex sex, int times)
    {
        for (var time = 0; time < times; time++)
            await service.APresentedCaseAsync(A.PresentCandidate() with { Place = place, Sex = sex });
    }

    private static async Task<List<JsonElement>> LinesAsync(ReintegrationHost service, Actor actor, string query, int? cases = null)
    {
        if (cases is { } all)
            await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.mt_doc_countedcase"), found => found is long count && count == all);
        return [.. (await service.SendAsync(Request.Get(actor, $"{Url}?{query}"))).ShouldShow().GetProperty("counts").EnumerateArray()];
    }

    private static IEnumerable<int> Known(IEnumerable<JsonElement> lines) => lines.Select(line => line.GetProperty("count")).Where(count => count.ValueKind is JsonValueKind.Number).Select(count => count.GetInt32()).Order();

    private static int? Count(IEnumerable<JsonElement> lines, string? place, string? sex) =>
        lines.Single(line => line.GetProperty("place").GetString() == place && line.GetProperty("sex").GetString() == sex).GetProperty("count") is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : null;
}
