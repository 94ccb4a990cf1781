using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Indicators;

public sealed class outcomes_in_numbers(ReintegrationHost shared)
{
    private const string Url = "/v1/reintegration/indicators/outcomes";
    private const string January = "from=2025-01-01&until=2025-01-31";

    [Fact]
    public async Task count_each_case_once_and_tell_no_small_counts_by_any_way()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        for (var time = 0; time < 12; time++)
            await RegisteredAsync(service, "BF5601", Sex.Female);
        for (var time = 0; time < 3; time++)
            await RegisteredAsync(service, "BF5602", Sex.Male);
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.mt_doc_countedcase where data->'outcomes' @> '[{\"outcome\": \"Registered\"}]'"), found => found is 15L);

        var lines = await LinesAsync(service, Actor.Supervisor, $"what=registered&by=place,sex&{January}");
        Count(lines, "BF5601", "female").ShouldBe(12);
        lines.Where(line => line.GetProperty("count").ValueKind is JsonValueKind.Number).ShouldAllBe(line => line.GetProperty("count").GetInt32() == 0 || line.GetProperty("count").GetInt32() >= 10);
        lines.ShouldAllBe(line => !line.GetProperty("place").ToString().StartsWith("BF5602", StringComparison.Ordinal));

        // A quarter less one of its months is no way round.
        var quarter = await LinesAsync(service, Actor.Supervisor, "what=registered&by=sex&from=2024-11-01&until=2025-01-31");
        quarter.Single(line => line.GetProperty("sex").GetString() == "male").GetProperty("count").ValueKind.ShouldBe(JsonValueKind.Null);
        (await LinesAsync(service, Actor.Auditor with { Id = "another", Areas = ["ML"] }, $"what=registered&by=sex&{January}")).ShouldAllBe(line => Told(line) == 0);
        (await LinesAsync(service, Actor.Auditor, "what=registered&by=sex&from=2024-11-01&until=2024-12-31")).ShouldAllBe(line => Told(line) == 0, "as of an earlier day nobody was");

        await TheReportSaysTheSameAsync(service);
    }

    [Theory]
    [InlineData("what=registered&by=name", "query:by")]
    [InlineData("what=registered&by=sex,sex", "query:by")]
    [InlineData("what=registered&until=2025-01-30", "query:until")]
    [InlineData("what=registered&from=2025-01-02&until=2025-01-31", "query:from")]
    [InlineData("what=nothing", "query:what")]
    public async Task say_what_is_wrong_with_a_question(string query, string pointer) =>
        (await shared.SendAsync(Request.Get(Actor.Supervisor, $"{Url}?{query}"))).ShouldPointAt(pointer);

    private static async Task TheReportSaysTheSameAsync(ReintegrationHost service)
    {
        var report = await service.SendAsync(Request.Get(Actor.Auditor with { Id = "a-reporter" }, $"/v1/reintegration/reports/donors?{January}"));
        report.Status.ShouldBe(200);
        report.Header("Content-Type").ShouldStartWith("text/csv");
        var rows = report.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldBe("indicator,place,sex,from,until,people,withheld");
        rows[1].ShouldBe("#indicator+code,#adm2+code,#group+sex+code,#date+start,#date+end,#affected+num,#meta+withheld");
        rows.ShouldContain("registered,BF5601,female,2025-01-01,2025-01-31,12,no");
        rows.ShouldAllBe(row => row.Split(',').Length == 7);
        rows.Where(row => row.StartsWith("registered,", StringComparison.Ordinal) && row.Split(',')[2] == "male" && row.Split(',')[1] is "" or "BF").ShouldAllBe(row => row.EndsWith(",,yes", StringComparison.Ordinal));
    }

    private static Task<StandingCase> RegisteredAsync(ReintegrationHost service, string place, Sex sex) =>
        service.APresentedCaseAsync(A.PresentCandidate() with { Place = place, Sex = sex }).After(service, Actor.Caseworker, A.OpenScreening()).After(service, Actor.Supervisor, A.ConfirmEligibility())
            .After(service, Actor.Caseworker, A.GrantConsent()).After(service, Actor.Caseworker, A.RegisterParticipant());

    private static async Task<List<JsonElement>> LinesAsync(ReintegrationHost service, Actor actor, string query) =>
        [.. (await service.SendAsync(Request.Get(actor, $"{Url}?{query}"))).ShouldShow().GetProperty("counts").EnumerateArray()];

    private static int Told(JsonElement line) => line.GetProperty("count") is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : 0;

    private static int? Count(IEnumerable<JsonElement> lines, string? place, string? sex) =>
        lines.Single(line => line.GetProperty("place").GetString() == place && line.GetProperty("sex").GetString() == sex).GetProperty("count") is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : null;
}

public sealed class what_came_about(ReintegrationHost service)
{
    [Fact]
    public async Task is_counted_for_each_thing_once()
    {
        var graduated = await service.AnAccompaniedCaseAsync().After(service, Actor.Supervisor, A.ApprovePlan()).After(service, Actor.Caseworker, A.RecordMilestoneAchieved())
            .After(service, Actor.Caseworker, A.RecordFollowUpVisit()).After(service, Actor.Caseworker, A.RecordFollowUpVisit()).After(service, Actor.Caseworker, A.AnswerPsychosocialNeed() with { Answer = NeedAnswer.Met })
            .After(service, Actor.Caseworker, A.RecordReconciliationMeasure()).After(service, Actor.Caseworker, A.AssessReRecruitmentRisk()).After(service, Actor.Caseworker, A.RecordFeedback())
            .After(service, Actor.Supervisor, A.GraduateParticipant());
        var outcomes = await Patience.UntilAsync(() => OutcomesAsync(graduated), found => found.Contains("Graduated", StringComparison.Ordinal));
        outcomes.ShouldBe("Presented Registered PlanApproved PlanWithinThirtyDays Visited PsychosocialNeedMet Reconciled Heard Graduated");
    }

    [Fact]
    public async Task is_told_apart_where_somebody_left()
    {
        var home = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.RecordDeparture() with { Reason = DepartureReason.Rejoined });
        (await Patience.UntilAsync(() => OutcomesAsync(home), found => found.Contains("LeftProgramme", StringComparison.Ordinal))).ShouldEndWith("LeftProgramme Rejoined");
    }

    private async Task<string> OutcomesAsync(StandingCase @case) => await service.QueryAsync(
        $"select string_agg(first->>'outcome', ' ' order by place) from reintegration.mt_doc_countedcase, jsonb_array_elements(data->'outcomes') with ordinality as found(first, place) where id = '{@case.Id}'") as string ?? "";
}
