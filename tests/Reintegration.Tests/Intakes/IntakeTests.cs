using System.Text.Json;
using Concord.Harness;
using Concord.Reintegration.Intakes;

namespace Concord.Reintegration.Tests.Intakes;

public sealed class a_sheet_is_read
{
    [Fact]
    public void with_quotes_commas_line_ends_and_empty_lines() =>
        CsvText.Read("\uFEFFa,b,c\r\n\"Dicko, Aïssata\",\"said \"\"yes\"\"\",\"two\nlines\"\r\n\r\n x ,,\n")!
            .ShouldBe([["a", "b", "c"], ["Dicko, Aïssata", "said \"yes\"", "two\nlines"], ["x", "", ""]]);

    [Theory]
    [InlineData("a,\"b")]
    [InlineData("a,\"b\"c")]
    [InlineData("a,b\"c")]
    public void or_not_at_all_where_its_quotes_do_not_fit(string text) => CsvText.Read(text).ShouldBeNull();
}

public sealed class an_intake(ReintegrationHost service)
{
    private const string Intakes = "/v1/reintegration/intakes";
    private const string Columns = "reference,place,sex,given_name,family_name,also_known_as,birth_date,phone";

    [Fact]
    public async Task opens_a_case_for_each_good_row_and_says_of_each_other_which_column_is_wrong()
    {
        var batch = Batch();
        var report = await TakeAsync(
            $"{batch}-1,BF5601,female,Aïssata,Dicko,Aïcha;Aya,1994-05,+22670123456",
            $"{batch}-2,Djibo,female,Mariam,Sana,,1990,",
            $"{batch}-3,BF5601,woman,Awa,Diallo,,1990-13,12",
            $"{batch}-1,BF5601,male,Issa,Dicko,,1990,",
            $",BF5601,male,Ali,Dicko,,1990,",
            $"{batch}-4,BF5601,male,Hama",
            $"{batch}-5,ML0701,male,Hama,Cissé,,1990,",
            $"{batch}-6,BF5602,male,Hama,Cissé,,2010,");

        (report.GetProperty("opened").GetInt32(), report.GetProperty("openedBefore").GetInt32(), report.GetProperty("refused").GetInt32()).ShouldBe((2, 0, 6));
        report.GetProperty("rows").EnumerateArray().Select(Told).ShouldBe(["opened", "refused place", "refused birth_date phone sex", "refused reference", "refused reference", "refused ", "refused ", "opened"]);
        var details = (await service.SendAsync(Request.Get(Actor.Partner, $"{StandingCase.Cases}/{Case(report, 0)}"))).ShouldShow().GetProperty("case");
        (details.GetProperty("reference").GetString(), details.GetProperty("source").GetString(), details.GetProperty("ageStatus").GetString()).ShouldBe(($"{batch}-1", "partner", "adult"));
        (await service.DetailsAsync(new($"{StandingCase.Cases}/{Case(report, 7)}", 1))).GetProperty("ageStatus").GetString().ShouldBe("child");
    }

    [Fact]
    public async Task is_sent_again_whole_and_goes_on_where_it_broke_off()
    {
        var batch = Batch();
        string[] rows = [.. Enumerable.Range(1, 4).Select(at => $"{batch}-{at},BF5601,female,Mariam,Sana,,1990,")];
        var first = await TakeAsync(rows[..2]);
        var second = await TakeAsync(rows);

        second.GetProperty("rows").EnumerateArray().Select(Told).ShouldBe(["openedBefore", "openedBefore", "opened", "opened"]);
        (Case(second, 0), Case(second, 1)).ShouldBe((Case(first, 0), Case(first, 1)));
        Told((await TakeAsync(Actor.Partner with { Id = "another-partner" }, "", rows[0])).GetProperty("rows")[0]).ShouldBe("opened");
        (await service.QueryAsync($"select count(*) from reintegration.mt_events where type = 'candidate-presented' and data->>'reference' like '{batch}-%'")).ShouldBe(5L);
    }

    [Fact]
    public async Task that_arrives_twice_at_the_same_time_opens_each_case_once()
    {
        var batch = Batch();
        string[] rows = [.. Enumerable.Range(1, 10).Select(at => $"{batch}-{at},BF5601,female,Mariam,Sana,,1990,")];
        var reports = await Task.WhenAll(TakeAsync(rows), TakeAsync(rows));

        reports.Sum(report => report.GetProperty("opened").GetInt32()).ShouldBe(10);
        reports.Sum(report => report.GetProperty("openedBefore").GetInt32()).ShouldBe(10);
        (await service.QueryAsync($"select count(*) from reintegration.mt_events where type = 'candidate-presented' and data->>'reference' like '{batch}-%'")).ShouldBe(10L);
    }

    [Fact]
    public async Task that_only_asks_opens_nothing()
    {
        var batch = Batch();
        var report = await TakeAsync(Actor.Partner, "?validate_only=true", $"{batch}-1,BF5601,female,Mariam,Sana,,1990,", $"{batch}-2,,female,Mariam,Sana,,1990,");

        report.GetProperty("rows").EnumerateArray().Select(Told).ShouldBe(["wouldOpen", "refused place"]);
        (await service.QueryAsync($"select count(*) from reintegration.mt_events where data->>'reference' like '{batch}-%'")).ShouldBe(0L);
    }

    [Theory]
    [InlineData("reference,place,sex,given_name,rank\nA-1,BF5601,male,Ali,B")] // nothing military, and nothing unknown
    [InlineData("reference,place,sex\nA-1,BF5601,male")]
    [InlineData("reference,place,sex,given_name,sex\nA-1,BF5601,male,Ali,male")]
    [InlineData("reference,place,sex,given_name")]
    [InlineData("")]
    public async Task is_refused_whole_where_its_columns_are_wrong(string sheet) =>
        (await service.SendAsync(Sheet(Actor.Partner, "", sheet))).ShouldBeProblem("invalid-request", 400);

    [Fact]
    public async Task has_300_rows_at_most_and_says_what_it_is()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 301).Select(at => $"R-{at},BF5601,male,Ali"));
        (await service.SendAsync(Sheet(Actor.Partner, "", $"reference,place,sex,given_name\n{rows}"))).ShouldBeProblem("invalid-request", 400);
        (await service.SendAsync(Sheet(Actor.Partner, "", $"{Columns}\n") with { MediaType = "application/json" })).ShouldBeProblem("wrong-media-type", 415);
        (await service.SendAsync(Sheet(Actor.Partner, "", new string('x', 300_000)))).ShouldBeProblem("too-large", 413);
    }

    [Fact]
    public async Task seals_who_people_are_and_says_who_presented_them()
    {
        var batch = Batch();
        var report = await TakeAsync($"{batch}-1,BF5601,female,Rakieta,Zoungrana,,1990,");
        var history = (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/history/{Case(report, 0)}").For("audit"))).ShouldShow();

        history.GetProperty("events")[0].GetProperty("by").GetProperty("actor").GetString().ShouldBe("a-partner");
        (await service.QueryAsync("select count(*) from reintegration.mt_events where data::text like '%Zoungrana%'")).ShouldBe(0L);
    }

    private Task<JsonElement> TakeAsync(params string[] rows) => TakeAsync(Actor.Partner, "", rows);

    private async Task<JsonElement> TakeAsync(Actor by, string query, params string[] rows) => (await service.SendAsync(Sheet(by, query, $"{Columns}\n{string.Join('\n', rows)}"))).ShouldShow();

    private static Request Sheet(Actor by, string query, string sheet) => new Request(HttpMethod.Post, $"{Intakes}{query}") { Body = sheet, MediaType = "text/csv" }.As(by).In("BFA");

    private static string Batch() => $"{Guid.NewGuid():N}"[..12];

    private static string Told(JsonElement row) => row.GetProperty("outcome").GetString() + (row.GetProperty("outcome").GetString() == "refused"
        ? " " + string.Join(' ', row.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("column").GetString()).Order()) : "");

    private static Guid Case(JsonElement report, int at) => report.GetProperty("rows")[at].GetProperty("case").GetGuid();
}
