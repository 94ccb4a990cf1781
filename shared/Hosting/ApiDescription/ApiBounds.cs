using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Concord.Hosting;

/// <summary>The bounds that a member declares, in the terms of JSON Schema.</summary>
internal static class ApiBounds
{
    public static void Put(PropertyInfo property, JsonObject schema)
    {
        foreach (var bound in property.GetCustomAttributes<ValidationAttribute>())
            Put(bound, schema);
    }

    private static void Put(ValidationAttribute bound, JsonObject schema)
    {
        var what = schema["type"]?.GetValue<string>() == "array" ? "Items" : "Length";
        switch (bound)
        {
            case StringLengthAttribute length:
                if (length.MinimumLength > 0)
                    schema["minLength"] = length.MinimumLength;
                schema["maxLength"] = length.MaximumLength;
                break;
            case MinLengthAttribute least:
                schema[$"min{what}"] = least.Length;
                break;
            case MaxLengthAttribute longest:
                schema[$"max{what}"] = longest.Length;
                break;
            case RangeAttribute range:
                schema["minimum"] = Convert.ToInt64(range.Minimum, CultureInfo.InvariantCulture);
                if (Convert.ToInt64(range.Maximum, CultureInfo.InvariantCulture) is var most and < long.MaxValue)
                    schema["maximum"] = most;
                break;
            case RegularExpressionAttribute form:
                schema["pattern"] = form.Pattern;
                break;
            default:
                schema["description"] = $"Refused where it {bound.FormatErrorMessage("")}.";
                break;
        }
    }
}
