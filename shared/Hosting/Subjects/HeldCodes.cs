using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Concord.Hosting.Subjects;

/// <summary>What stands in a record as codes, dates, numbers and the district: no text, which could name somebody, and no id.</summary>
internal static class HeldCodes
{
    public static IReadOnlyList<HeldCode> Of(ISeen details) =>
    [
        .. from property in details.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.Name is not "Version" && property.GetIndexParameters() is [] && !property.IsDefined(typeof(JsonIgnoreAttribute))
           let value = Code(property.Name, property.GetValue(details))
           where value is { Length: > 0 }
           select new HeldCode(CopyWords.Spelt(property.Name), value),
    ];

    private static string? Code(string name, object? value) => value switch
    {
        string place when name is "Place" => place,
        Enum code => CopyWords.Spelt($"{code}"),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        bool or int or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        IEnumerable list when list is not string => string.Join(", ", list.Cast<object>().OfType<Enum>().Select(code => CopyWords.Spelt($"{code}"))),
        _ => null,
    };
}
