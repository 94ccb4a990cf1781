using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Indicators;
using Concord.Privacy.Aggregates;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>How the caseload is to be counted.</summary>
/// <param name="By">One to three of <c>place</c>, <c>sex</c>, <c>ageBand</c>, <c>state</c>, with commas between them; the first makes the rows.</param>
/// <param name="At">The last day of a month that is over; the last such day, where it is left out.</param>
/// <param name="State">Only cases that stood here.</param>
public sealed record CaseloadQuestion([property: RegularExpression("^(place|sex|ageBand|state)(,(place|sex|ageBand|state)){0,2}$")] string By = "place", DateOnly? At = null, CaseState? State = null);

/// <summary>Counts cases by place, sex, age band and state. Small counts are withheld, and whatever would give them away; places with few cases are counted together.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(CaseloadCounts)], Asks = typeof(CaseloadQuestion))]
public static class CaseloadIndicatorEndpoint
{
    [WolverineGet("/indicators/caseload")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, Indicator indicator, TimeProvider time, IQuerySession session)
    {
        if (StrictQuery.Read<CaseloadQuestion>(http, out var refused) is not { } question || refused is not null)
            return refused!;
        var (today, by) = (DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), question.By.Split(','));
        var at = question.At ?? today.AddDays(-today.Day);
        if (by.Distinct(StringComparer.Ordinal).Count() != by.Length)
            return Wrong("query:by", "names one of them twice");
        if (at >= today || at.AddDays(1).Day != 1)
            return Wrong("query:at", "is not the last day of a month that is over");

        var missions = http.MissionsRead();
        var cases = await session.Query<CountedCase>().Where(counted => counted.TenantIsOneOf(missions)).InAreasOf(caller, counted => counted.Place).ToListAsync(http.RequestAborted);
        var counts = Counts(cases, at);
        var threshold = indicator.Threshold();
        var asked = Region.Everybody.Within("place", counts.Select(counted => counted.Codes["place"]));
        if (question.State is { } state)
            asked = asked.Within("state", Code(state));
        var lines = await indicator.AnswerAsync(caller, $"caseload {at:O}", by, asked, new Breakdown(counts, Dimensions(counts, threshold), threshold), http.RequestAborted);
        return new Shown(new CaseloadCounts(at, threshold, [.. lines.Select(CaseloadCount.Of)]));
    }

    private static List<Counted> Counts(IEnumerable<CountedCase> cases, DateOnly at) =>
    [
        .. from counted in cases
           where counted.On(at) is not null
           group counted by (counted.Place, Sex: Code(counted.Sex), AgeBand: Code(counted.AgeBand), State: Code(counted.On(at)!.Value)) into alike
           select new Counted(new Dictionary<string, string>(StringComparer.Ordinal) { ["place"] = alike.Key.Place, ["sex"] = alike.Key.Sex, ["ageBand"] = alike.Key.AgeBand, ["state"] = alike.Key.State }, alike.Count()),
    ];

    private static Dimension[] Dimensions(List<Counted> counts, int threshold) =>
    [
        Dimension.OfPlaces("place", counts.GroupBy(counted => counted.Codes["place"]).ToDictionary(place => place.Key, place => place.Sum(counted => counted.Count)), threshold),
        Dimension.Of("sex", Enum.GetValues<Sex>().Select(Code)),
        Dimension.Of("ageBand", Enum.GetValues<AgeBand>().Select(Code)),
        Dimension.Of("state", Enum.GetValues<CaseState>().Select(Code)),
    ];

    private static string Code<T>(T code) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());

    private static Refused Wrong(string pointer, string fault) => new(ProblemTypes.InvalidRequest.With() with { Errors = [new(pointer, fault)] });
}
