using System.Text.Json;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Indicators;
using Concord.Privacy.Aggregates;

namespace Concord.Reintegration.Views;

/// <summary>For how many something came about in some months, counted so that nobody is made out.</summary>
/// <param name="cases">The cases that the reader may count.</param>
/// <param name="indicator">Keeps what each reader was told.</param>
/// <param name="from">The first day of the first month.</param>
/// <param name="until">The last day of the last.</param>
internal sealed class OutcomeTable(IReadOnlyList<CountedCase> cases, Indicator indicator, DateOnly from, DateOnly until)
{
    // A month is a characteristic like another: what is told of a quarter and of its months is held against each other.
    private const string MonthName = "month";

    /// <summary>The lines that answer, those that are withheld included.</summary>
    public async Task<IReadOnlyList<Line>> OfAsync(Outcome outcome, IReadOnlyList<string> by, Caller caller, CancellationToken stop)
    {
        var (counts, threshold) = (Counts(outcome), indicator.Threshold());
        var asked = Region.Everybody.Within("place", counts.Select(counted => counted.Codes["place"])).Within(MonthName, Months(from));
        return await indicator.AnswerAsync(caller, $"outcome {Code(outcome)}", by, asked, new Breakdown(counts, Dimensions(counts, threshold), threshold), stop);
    }

    private List<Counted> Counts(Outcome outcome) =>
    [
        .. from counted in cases
           let first = counted.First(outcome)
           where first <= until
           group counted by (counted.Place, Sex: Code(counted.Sex), AgeBand: Code(counted.AgeBand), Month: Month(first.Value)) into alike
           select new Counted(new Dictionary<string, string>(StringComparer.Ordinal) { ["place"] = alike.Key.Place, ["sex"] = alike.Key.Sex, ["ageBand"] = alike.Key.AgeBand, [MonthName] = alike.Key.Month }, alike.Count()),
    ];

    private Dimension[] Dimensions(List<Counted> counts, int threshold) =>
    [
        Dimension.OfPlaces("place", counts.GroupBy(counted => counted.Codes["place"]).ToDictionary(place => place.Key, place => place.Sum(counted => counted.Count)), threshold),
        Dimension.Of("sex", Enum.GetValues<Sex>().Select(Code)),
        Dimension.Of("ageBand", Enum.GetValues<AgeBand>().Select(Code)),
        Dimension.Of(MonthName, Months(counts.Select(counted => DateOnly.ParseExact($"{counted.Codes[MonthName]}-01", "yyyy-MM-dd")).Concat([from]).Min())),
    ];

    private IEnumerable<string> Months(DateOnly first)
    {
        for (var month = first.AddDays(1 - first.Day); month <= until; month = month.AddMonths(1))
            yield return Month(month);
    }

    internal static string Code<T>(T code) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
