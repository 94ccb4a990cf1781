using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Concord.Hosting;

/// <summary>Every bound that a request's members declare, down to its last part; and those that nobody has to declare.</summary>
internal static class Bounds
{
    /// <summary>The most characters of a text in a list.</summary>
    public const int LongestItem = 200;

    /// <summary>The faults of <paramref name="read"/>, each with a pointer to it.</summary>
    public static IReadOnlyList<Fault> Of(object read) => [.. Whole(read, pointer: "")];

    private static IEnumerable<Fault> Whole(object? read, string pointer) => read switch
    {
        null => [new(pointer, "is null")],
        string { Length: 0 or > LongestItem } => [new(pointer, $"has not 1 to {LongestItem} characters")],
        string text => Storable(text, pointer),
        _ => Declared(read, pointer).Concat(Parts(read, pointer)),
    };

    private static IEnumerable<Fault> Declared(object read, string pointer)
    {
        var broken = new List<ValidationResult>();
        Validator.TryValidateObject(read, new ValidationContext(read), broken, validateAllProperties: true);
        return broken.Select(result => new Fault($"{pointer}/{string.Join('/', result.MemberNames.Select(JsonNamingPolicy.CamelCase.ConvertName))}", result.ErrorMessage ?? "is out of bounds")).Concat(Empty(read, pointer));
    }

    // The framework lets nothing at all through every pattern.
    private static IEnumerable<Fault> Empty(object read, string pointer) =>
        from property in read.GetType().GetProperties()
        where property.PropertyType == typeof(string) && property.IsDefined(typeof(RegularExpressionAttribute), inherit: true) && property.GetValue(read) is string { Length: 0 }
        select new Fault($"{pointer}/{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}", "is empty; leave it out or give it a value");

    // The framework validates one object; its parts are validated with it.
    private static IEnumerable<Fault> Parts(object read, string pointer) =>
        from property in read.GetType().GetProperties()
        where property.GetIndexParameters().Length == 0
        let member = $"{pointer}/{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}"
        from fault in property.GetValue(read) switch
        {
            string text => Storable(text, member),
            IEnumerable<object?> items => items.SelectMany((item, index) => Whole(item, $"{member}/{index}")),
            { } part when part.GetType() is { IsClass: true, Namespace: { } space } && space.StartsWith("Concord.", StringComparison.Ordinal) => Whole(part, member),
            _ => [],
        }
        select fault;

    // PostgreSQL keeps every character but this one.
    private static IEnumerable<Fault> Storable(string text, string pointer) =>
        text.Contains('\0') ? [new(pointer, "holds a character that can't be kept (U+0000)")] : [];
}
