using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Indicators;
using Concord.Privacy;
using Concord.Privacy.Aggregates;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>What is to be counted, and how.</summary>
/// <param name="What">What came about.</param>
/// <param name="By">One to three of <c>place</c>, <c>sex</c>, <c>ageBand</c>, <c>month</c>, with commas between them; the first makes the rows.</param>
/// <param name="From">The first day of a month; that of twelve months, where it is left out.</param>
/// <param name="Until">The last day of a month that is over; the last such day, where it is left out.</param>
public sealed record OutcomeQuestion(
    Outcome What, [property: RegularExpression("^(place|sex|ageBand|month)(,(place|sex|ageBand|month)){0,2}$")] string By = "place", DateOnly? From = null, DateOnly? Until = null);

/// <summary>For how many something came about.</summary>
/// <param name="What">What came about, each case once, on the day it first did.</param>
/// <param name="From">From this day.</param>
/// <param name="Until">To this day.</param>
/// <param name="Threshold">Counts below this are withheld, and as many others as it takes to keep them so.</param>
/// <param name="Counts">A line for each combination of codes and for each total.</param>
[Class(Sensitivity.Internal)]
public sealed record OutcomeCounts(Outcome What, DateOnly From, DateOnly Until, int Threshold, IReadOnlyList<OutcomeCount> Counts);

/// <summary>How many; a characteristic that isn't named is a total over it.</summary>
/// <param name="Place">The place; an area, where it stands for those of its places that have too few each.</param>
/// <param name="Sex">The sex.</param>
/// <param name="AgeBand">The age band.</param>
/// <param name="Month">The month.</param>
/// <param name="Count">How many; <c>null</c> where that is withheld.</param>
[Class(Sensitivity.Internal)]
public sealed record OutcomeCount(string? Place, Sex? Sex, AgeBand? AgeBand, string? Month, int? Count)
{
    internal static OutcomeCount Of(Line line) =>
        new(line.Codes.GetValueOrDefault("place"), Read<Sex>(line, "sex"), Read<AgeBand>(line, "ageBand"), line.Codes.GetValueOrDefault("month"), line.Count);

    private static T? Read<T>(Line line, string dimension) where T : struct, Enum => line.Codes.TryGetValue(dimension, out var code) ? Enum.Parse<T>(code, ignoreCase: true) : null;
}

/// <summary>Counts for how many something came about in some months, by place, sex, age band and month. Small counts are withheld, and whatever would give them away.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(OutcomeCounts)], Asks = typeof(OutcomeQuestion))]
public static class OutcomeIndicatorEndpoint
{
    [WolverineGet("/indicators/outcomes")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, Indicator indicator, TimeProvider time, IQuerySession session)
    {
        if (StrictQuery.Read<OutcomeQuestion>(http, out var refused) is not { } question || refused is not null)
            return refused!;
        if (Period.Read(question.From, question.Until, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), out var period) is { } wrong)
            return wrong;
        var by = question.By.Split(',');
        if (by.Distinct(StringComparer.Ordinal).Count() != by.Length)
            return Period.Wrong("query:by", "names one of them twice");

        var missions = http.MissionsRead();
        var cases = await session.Query<CountedCase>().Where(counted => counted.TenantIsOneOf(missions)).InAreasOf(caller, counted => counted.Place).ToListAsync(http.RequestAborted);
        var lines = await new OutcomeTable(cases, indicator, period.From, period.Until).OfAsync(question.What, by, caller, http.RequestAborted);
        return new Shown(new OutcomeCounts(question.What, period.From, period.Until, indicator.Threshold(), [.. lines.Select(OutcomeCount.Of)]));
    }
}
