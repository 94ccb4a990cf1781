using System.Globalization;

namespace Concord.Transhumance;

/// <summary>
/// Where something is, to a tenth of a degree and no closer: <c>N14.1W001.6</c> names the south-western corner of a square of some eleven kilometres.
/// A herd whose place is known more exactly can be raided.
/// </summary>
internal static class Cell
{
    /// <summary>The form of a cell.</summary>
    public const string Form = @"^[NS][0-8][0-9]\.[0-9][EW](0[0-9][0-9]|1[0-7][0-9])\.[0-9]$";

    private const decimal Side = 0.1m;

    /// <summary>The corners, closed, as CAP writes a polygon: latitude, then longitude.</summary>
    public static string Polygon(string cell)
    {
        var (south, west) = Corner(cell);
        return string.Join(' ', new[] { (south, west), (south, west + Side), (south + Side, west + Side), (south + Side, west), (south, west) }
            .Select(corner => string.Create(CultureInfo.InvariantCulture, $"{corner.Item1:0.0},{corner.Item2:0.0}")));
    }

    /// <summary>The middle, as GeoJSON writes a position: longitude, then latitude.</summary>
    public static IReadOnlyList<double> Middle(string cell)
    {
        var (south, west) = Corner(cell);
        return [(double)(west + (Side / 2)), (double)(south + (Side / 2))];
    }

    private static (decimal South, decimal West) Corner(string cell) => (Degrees(cell[1..5], cell[0] == 'S'), Degrees(cell[6..], cell[5] == 'W'));

    private static decimal Degrees(string text, bool negative) => decimal.Parse(text, CultureInfo.InvariantCulture) * (negative ? -1 : 1);
}
