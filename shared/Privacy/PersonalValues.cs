using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Concord.Privacy.Keys;

namespace Concord.Privacy;

/// <summary>Makes personal values and finds them in events.</summary>
public static class Personal
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Holders = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Names = new();

    /// <summary>An open value about <paramref name="subject"/>; it is sealed when its event is appended.</summary>
    public static Personal<T> Of<T>(T value, Guid subject, Sensitivity sensitivity = Sensitivity.Restricted) where T : notnull => new(value, subject, sensitivity);

    /// <summary>Seals every personal value in <paramref name="fact"/>, the event <paramref name="id"/>, each to its own subject: the one place between decision and append.</summary>
    public static void Seal(object fact, string mission, Guid id, IReadOnlyDictionary<Guid, SubjectKey> keys)
    {
        foreach (var (path, value) in Within(fact))
            value.Seal(new FieldAddress(mission, id, path), keys[value.Subject]);
    }

    /// <summary>Every personal value in <paramref name="fact"/> with its path, such as <c>names.given</c>.</summary>
    public static IEnumerable<(string Path, IPersonal Value)> Within(object fact) => Walk(fact, prefix: "");

    /// <summary>The names in <paramref name="fact"/> by which their subject can be found.</summary>
    public static IEnumerable<IPersonal> Searchable(object fact) =>
        Names.GetOrAdd(fact.GetType(), static type => [.. HoldersOf(type).Where(IsSearchable)]).SelectMany(property => Open(property.GetValue(fact), property.Name)).Select(found => found.Value);

    private static bool IsSearchable(PropertyInfo property) =>
        property.IsDefined(typeof(SearchableAttribute)) || property.DeclaringType!.GetConstructors()[0].GetParameters()
            .Any(parameter => parameter.Name == property.Name && parameter.IsDefined(typeof(SearchableAttribute), inherit: false));

    private static IEnumerable<(string Path, IPersonal Value)> Walk(object holder, string prefix) =>
        HoldersOf(holder.GetType()).SelectMany(property => Open(property.GetValue(holder), prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name)));

    private static IEnumerable<(string Path, IPersonal Value)> Open(object? held, string path) => held switch
    {
        null or string => [],
        IPersonal personal => [(path, personal)],
        IEnumerable items => items.Cast<object>().SelectMany((item, index) => Open(item, $"{path}[{index}]")),
        _ => Walk(held, path + "."),
    };

    // Only what can hold a personal value is walked; for most event types that is nothing at all.
    private static PropertyInfo[] HoldersOf(Type type) =>
        Holders.GetOrAdd(type, static holder => [.. holder.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => CanHold(property.PropertyType))]);

    private static bool CanHold(Type type) => CanHold(type, []);

    // A shape may hold itself, and what it holds may stand behind a plain object.
    private static bool CanHold(Type type, HashSet<Type> seen) => seen.Add(type) && (
        type == typeof(object)
        || typeof(IPersonal).IsAssignableFrom(type)
        || (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments().Any(held => CanHold(held, seen)))
        || (type.Namespace?.StartsWith("Concord.", StringComparison.Ordinal) == true && !type.IsEnum
            && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => CanHold(property.PropertyType, seen))));
}
