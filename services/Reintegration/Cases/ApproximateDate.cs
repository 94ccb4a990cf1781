using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Reintegration.Cases;

/// <summary>A date that carries its precision, as people know it: a year, a month or a day (EDTF level 0).</summary>
/// <param name="Earliest">The first day it can be.</param>
/// <param name="Latest">The last day it can be.</param>
public sealed partial record ApproximateDate(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Reads <c>1994</c>, <c>1994-05</c> or <c>1994-05-17</c>; <c>null</c> where it is none of these.</summary>
    public static ApproximateDate? Parse(string text)
    {
        if (!Form().IsMatch(text) || !DateOnly.TryParseExact(text + "0001-01-01"[text.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var earliest))
            return null;
        var latest = text.Length switch
        {
            4 => earliest.AddYears(1).AddDays(-1),
            7 => earliest.AddMonths(1).AddDays(-1),
            _ => earliest,
        };
        return new ApproximateDate(earliest, latest);
    }

    /// <summary>The least and the most completed years on <paramref name="day"/>.</summary>
    public (int Least, int Most) YearsOn(DateOnly day) => (Years(Latest, day), Years(Earliest, day));

    private static int Years(DateOnly born, DateOnly day) => day.Year - born.Year - (born.AddYears(day.Year - born.Year) > day ? 1 : 0);

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
