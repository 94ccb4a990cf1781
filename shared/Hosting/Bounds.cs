using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Concord.Hosting;

/// <summary>Every bound that a request's members declare, down to its last part; and those that nobody has to declare.</summary>
internal static class Bounds
{
    /// <summary>The most characters of a text in a list.</summary>
    public const int LongestItem = 200;

    private static readonly ConcurrentDictionary<Type, Member[]> Known = new();

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
        from member in MembersOf(read)
        where member.HasPattern && member.Property.GetValue(read) is string { Length: 0 }
        select new Fault($"{pointer}/{member.Name}", "is empty; leave it out or give it a value");

    // The framework validates one object; its parts are validated with it.
    private static IEnumerable<Fault> Parts(object read, string pointer) =>
        from member in MembersOf(read)
        from fault in member.Property.GetValue(read) switch
        {
            string text => Storable(text, $"{pointer}/{member.Name}"),
            IEnumerable<object?> items => items.SelectMany((item, index) => Whole(item, $"{pointer}/{member.Name}/{index}")),
            { } part when part.GetType() is { IsClass: true, Namespace: { } space } && space.StartsWith("Concord.", StringComparison.Ordinal) => Whole(part, $"{pointer}/{member.Name}"),
            _ => [],
        }
        select fault;

    private static Member[] MembersOf(object read) => Known.GetOrAdd(read.GetType(), static type => [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(Member.Of)]);

    // PostgreSQL keeps every character but this one.
    private static IEnumerable<Fault> Storable(string text, string pointer) =>
        text.Contains('\0') ? [new(pointer, "holds a character that can't be kept (U+0000)")] : [];

    private sealed record Member(PropertyInfo Property, string Name, bool HasPattern)
    {
        public static Member Of(PropertyInfo property) => new(
            property, JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.PropertyType == typeof(string) && property.IsDefined(typeof(RegularExpressionAttribute), inherit: true));
    }
}
