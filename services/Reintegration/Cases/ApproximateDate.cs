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
            4 => new(earliest.Year, 12, 31),
            7 => new(earliest.Year, earliest.Month, DateTime.DaysInMonth(earliest.Year, earliest.Month)),
            _ => earliest,
        };
        return new ApproximateDate(earliest, latest);
    }

    /// <summary>The least and the most completed years on <paramref name="day"/>; none where it lies later.</summary>
    public (int Least, int Most) YearsOn(DateOnly day) => (Math.Max(0, Years(Latest, day)), Math.Max(0, Years(Earliest, day)));

    private static int Years(DateOnly born, DateOnly day) => day.Year - born.Year - (born.AddYears(day.Year - born.Year) > day ? 1 : 0);

    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
