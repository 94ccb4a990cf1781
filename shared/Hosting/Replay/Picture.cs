using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Concord.Privacy;

namespace Concord.Hosting;

/// <summary>
/// A record as the tree that an answer would show: members, items and plain values. Personal values stay themselves in it, so that
/// what changed is found without revealing anything.
/// </summary>
internal static class Picture
{
    /// <summary>The tree of <paramref name="value"/>.</summary>
    public static object? Of(object? value) => value switch
    {
        null or IPersonal => value,
        IDictionary map => map.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => Of(map[key]), StringComparer.Ordinal),
        _ => Of(value, StrictJson.Options.GetTypeInfo(value.GetType())),
    };

    private static object Of(object value, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.Where(member => member.Get is not null).ToDictionary(member => member.Name, member => Of(member.Get!(value)), StringComparer.Ordinal),
        JsonTypeInfoKind.Enumerable => ((IEnumerable)value).Cast<object?>().Select(Of).ToList(),
        _ => JsonSerializer.SerializeToElement(value, type),
    };
}
