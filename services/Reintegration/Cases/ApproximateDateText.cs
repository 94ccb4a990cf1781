using System.ComponentModel.DataAnnotations;

namespace Concord.Reintegration.Cases;

/// <summary>Bounds a text to an <see cref="ApproximateDate"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApproximateDateTextAttribute() : ValidationAttribute("is not a date such as 1994, 1994-05 or 1994-05-17")
{
    public override bool IsValid(object? value) => value is null or string { Length: 0 } ? value is null : value is string text && ApproximateDate.Parse(text) is not null;
}
