using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Concord.Harness.Contract;

/// <summary>What CloudEvents 1.0 asks of an event in its JSON form.</summary>
internal static partial class CloudEvent
{
    private static readonly string[] Asked = ["id", "source", "specversion", "type"];

    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<string> Faults(JsonObject said) =>
    [
        .. Asked.Where(name => said[name] is not JsonValue value || $"{value}" == "").Select(name => $"lacks {name}"),
        .. $"{said["specversion"]}" == "1.0" ? [] : (string[])["is of another version"],
        .. said.Select(member => member.Key).Where(name => name != "data" && !Name().IsMatch(name)).Select(name => $"{name} is no name of an attribute"),
        .. said.Where(member => member.Key != "data" && member.Value is not JsonValue).Select(member => $"{member.Key} is no simple value"),
        .. new[] { "time", "recordedtime" }.Where(name => said[name] is { } time && !DateTimeOffset.TryParse($"{time}", CultureInfo.InvariantCulture, out _)).Select(name => $"{name} is no time"),
        .. new[] { "source", "dataschema" }.Where(name => said[name] is { } address && !Uri.TryCreate($"{address}", UriKind.RelativeOrAbsolute, out _)).Select(name => $"{name} is no address"),
        .. said["data"] is null == said["datacontenttype"] is null ? [] : (string[])["says what its data is written in, or not"],
    ];

    [GeneratedRegex("^[a-z0-9]{1,20}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
