using System.ComponentModel.DataAnnotations;
using Concord.CommunityPolicing.Incidents;
using Concord.Hosting;
using Concord.Hosting.Indicators;
using Concord.Privacy.Aggregates;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>How the incidents are to be counted.</summary>
/// <param name="By">One to three of <c>place</c>, <c>category</c>, <c>verification</c>, with commas between them; the first makes the rows.</param>
/// <param name="At">The last day of a month that is over; the last such day, where it is left out.</param>
public sealed record IncidentQuestion([property: RegularExpression("^(place|category|verification)(,(place|category|verification)){0,2}$")] string By = "place", DateOnly? At = null);

/// <summary>Counts incidents by place, category and what is held of them. Small counts are withheld, and whatever would give them away; places with few are counted together.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(IncidentFigures)], Asks = typeof(IncidentQuestion))]
public static class IncidentIndicatorEndpoint
{
    private const int Floor = 5;

    [WolverineGet("/indicators/incidents")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, Indicator indicator, TimeProvider time, IQuerySession session)
    {
        if (StrictQuery.Read<IncidentQuestion>(http, out var refused) is not { } question || refused is not null)
            return refused!;
        var (today, by) = (DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), question.By.Split(','));
        var at = question.At ?? today.AddDays(-today.Day);
        if (by.Distinct(StringComparer.Ordinal).Count() != by.Length)
            return Wrong("query:by", "names one of them twice");
        if (at >= today || at.AddDays(1).Day != 1)
            return Wrong("query:at", "is not the last day of a month that is over");

        var missions = http.MissionsRead();
        var incidents = await session.Query<CountedIncident>().Where(counted => counted.TenantIsOneOf(missions)).InAreasOf(caller, counted => counted.Place).ToListAsync(http.RequestAborted);
        var (counts, threshold) = (Counts(incidents, at), indicator.Threshold(Floor));
        var asked = Region.Everybody.Within("place", counts.Select(counted => counted.Codes["place"]));
        var lines = await indicator.AnswerAsync(caller, $"incidents {at:O}", by, asked, new Breakdown(counts, Dimensions(counts, threshold), threshold), http.RequestAborted);
        return new Shown(new IncidentFigures(at, threshold, [.. lines.Select(IncidentCount.Of)]));
    }

    /// <summary>How many of each kind there were on the evening of a day.</summary>
    internal static List<Counted> Counts(IEnumerable<CountedIncident> incidents, DateOnly at) =>
    [
        .. from incident in incidents
           where incident.On(at) is not null
           group incident by (incident.Place, Category: Stages.Name(incident.Category!.Value), Verification: Stages.Name(incident.On(at)!.Value)) into alike
           select new Counted(new Dictionary<string, string>(StringComparer.Ordinal) { ["place"] = alike.Key.Place, ["category"] = alike.Key.Category, ["verification"] = alike.Key.Verification }, alike.Count()),
    ];

    private static Dimension[] Dimensions(List<Counted> counts, int threshold) =>
    [
        Dimension.OfPlaces("place", counts.GroupBy(counted => counted.Codes["place"]).ToDictionary(place => place.Key, place => place.Sum(counted => counted.Count)), threshold),
        Dimension.Of("category", Enum.GetValues<IncidentCategory>().Select(Stages.Name)),
        Dimension.Of("verification", Enum.GetValues<IncidentStanding>().Select(Stages.Name)),
    ];

    private static Refused Wrong(string pointer, string fault) => new(ProblemTypes.InvalidRequest.With() with { Errors = [new(pointer, fault)] });
}
