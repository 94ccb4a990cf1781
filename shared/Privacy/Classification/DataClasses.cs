using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Concord.Privacy;

/// <summary>A member of an event, a view or an answer and its class.</summary>
/// <param name="Path">Where it stands, such as <c>case.consents[].purposes[]</c>.</param>
/// <param name="Class">Its class; <c>null</c> where nobody said, which fails the build.</param>
/// <param name="IsSealed">Whether it is stored sealed.</param>
public sealed record ClassifiedMember(string Path, Sensitivity? Class, bool IsSealed);

/// <summary>Tells the class of every member of a type, from what stands at the member, its codes or its record.</summary>
public static class DataClasses
{
    /// <summary>Every member of <paramref name="type"/>, those of records within it included.</summary>
    public static IEnumerable<ClassifiedMember> Of(Type type) => Of(type, prefix: "", within: [type]);

    private static IEnumerable<ClassifiedMember> Of(Type type, string prefix, Type[] within) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters() is [] && property.GetMethod is not null)
            .SelectMany(property => Of(property, $"{prefix}{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}", within));

    private static IEnumerable<ClassifiedMember> Of(PropertyInfo property, string path, Type[] within)
    {
        var (type, suffix) = Element(property.PropertyType);
        if (typeof(IPersonal).IsAssignableFrom(type))
            return [new(path + suffix, Said(property) ?? Sensitivity.Restricted, IsSealed: true)];
        if (Said(property) is { } own)
            return [new(path + suffix, own, IsSealed: false)];
        if (type.IsEnum)
            return [new(path + suffix, CodesOf(type) ?? Default(property), IsSealed: false)];
        return IsRecord(type) && !within.Contains(type) ? Of(type, $"{path}{suffix}.", [.. within, type]) : [new(path + suffix, Default(property), IsSealed: false)];
    }

    // What contexts tell each other is for staff at most: the words they share are so too.
    private static Sensitivity? CodesOf(Type codes) =>
        codes.GetCustomAttribute<ClassAttribute>()?.Sensitivity ?? (codes.Namespace == "Concord.Contracts" ? Sensitivity.Internal : null);

    private static Sensitivity? Default(PropertyInfo property) =>
        property.DeclaringType!.GetCustomAttribute<ClassAttribute>()?.Sensitivity ?? (property.DeclaringType!.Namespace == "Concord.Contracts" ? Sensitivity.Internal : null);

    private static Sensitivity? Said(PropertyInfo property) =>
        (property.GetCustomAttribute<ClassAttribute>() ?? property.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(parameter => parameter.Name == property.Name)?.GetCustomAttribute<ClassAttribute>())?.Sensitivity;

    private static (Type Type, string Suffix) Element(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var items = bare == typeof(string) ? null : bare.GetInterfaces().Append(bare).FirstOrDefault(found => found.IsGenericType && found.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return items is null || !bare.IsAssignableTo(typeof(IEnumerable)) ? (bare, "") : Element(items.GetGenericArguments()[0]) is var (element, suffix) ? (element, "[]" + suffix) : default;
    }

    private static bool IsRecord(Type type) => type.Namespace?.StartsWith("Concord.", StringComparison.Ordinal) is true && !type.IsEnum;
}
