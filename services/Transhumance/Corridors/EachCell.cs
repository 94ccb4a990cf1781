using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Concord.Transhumance.Corridors;

/// <summary>Bounds each of several texts to a <see cref="Cell"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class EachCellAttribute() : ValidationAttribute("holds something that is no cell such as N14.1W001.6")
{
    public override bool IsValid(object? value) => value is not IEnumerable<string> cells || cells.All(cell => cell is not null && OfACell().IsMatch(cell));

    [GeneratedRegex(Cell.Form, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex OfACell();
}
