using System.Text.Json;
using Concord.Privacy;

namespace Concord.Hosting;

/// <summary>A value of a record that is another than before. A personal value is shown like any other: itself only for a purpose that the reader's role allows.</summary>
/// <param name="Path">Where it stands in the record, as a JSON Pointer (RFC 6901). Items of a list are told by their place.</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there now; null where nothing does.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Change(string Path, object? Before, object? After)
{
    // The version stands beside the changes already: it would be one of every step.
    private const string Version = "/version";

    /// <summary>Every value that differs between two states of a record; <c>null</c> stands for the time before it was opened.</summary>
    public static IReadOnlyList<Change> Between(ISeen? before, ISeen? after) =>
    [
        .. Between("", Picture.Of(before) ?? Nothing, Picture.Of(after) ?? Nothing)
            .Where(change => change.Path != Version && !(before is null && change.After is IReadOnlyList<object?> { Count: 0 })),
    ];

    private static readonly Dictionary<string, object?> Nothing = [];

    private static IEnumerable<Change> Between(string path, object? before, object? after) => (before, after) switch
    {
        (Dictionary<string, object?> old, Dictionary<string, object?> now) => old.Keys.Union(now.Keys)
            .SelectMany(name => Between($"{path}/{Escaped(name)}", old.GetValueOrDefault(name), now.GetValueOrDefault(name))),
        (List<object?> old, List<object?> now) => Enumerable.Range(0, Math.Max(old.Count, now.Count))
            .SelectMany(place => Between($"{path}/{place}", old.ElementAtOrDefault(place), now.ElementAtOrDefault(place))),
        _ => AreSame(before, after) ? [] : [new Change(path, before, after)],
    };

    // Two personal values are the same only as far as that can be said without opening them: by what was committed to.
    private static bool AreSame(object? before, object? after) => (before, after) switch
    {
        (null, null) => true,
        (JsonElement old, JsonElement now) => JsonElement.DeepEquals(old, now),
        (IPersonal old, IPersonal now) => ReferenceEquals(old, now) || (old.Commitment is { } held && now.Commitment is { } holds && held.AsSpan().SequenceEqual(holds)),
        _ => false,
    };

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
