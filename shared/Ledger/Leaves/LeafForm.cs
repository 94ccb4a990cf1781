using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Ledger.Leaves;

/// <summary>The members of a leaf under their sealed names; one record reads and writes them, so that the two can't differ.</summary>
internal sealed record LeafForm(
    int Format, Guid Event, Guid Stream, long Version, string Previous, string Mission, string Type, int Schema, string Occurred, string Recorded,
    string Actor, string ActorType, string? Client, bool Asserted, string Role, string Office, string? Purpose, string? Reason, string? Correlation, string? Cause, string Payload)
{
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static JsonElement Of(Leaf leaf) => JsonSerializer.SerializeToElement(
        new LeafForm(
            Leaf.Format, leaf.Event, leaf.Stream, leaf.Version, $"{leaf.Previous}", leaf.Mission, leaf.Type, leaf.Schema, Written(leaf.Occurred), Written(leaf.Recorded),
            leaf.Actor, leaf.ActorType, leaf.Client, leaf.Asserted, leaf.Role, leaf.Office, leaf.Purpose, leaf.Reason?.ToString(), leaf.Correlation, leaf.Cause, $"{leaf.Payload}"),
        Json);

    public static Leaf Read(JsonElement json)
    {
        try
        {
            var leaf = json.Deserialize<LeafForm>(Json)?.ToLeaf();
            if (leaf is not null && leaf.Bytes().AsSpan().SequenceEqual(CanonicalJson.Of(json)))
                return leaf;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            // Which member it was stands in no message that a reader could use.
        }

        throw new UnfitForEvidenceException("It is not a leaf: a member is missing, is one too many, or isn't spelled as a leaf spells it.");
    }

    /// <summary>UTC to the microsecond; what is finer is cut off, as the store does.</summary>
    internal static string Written(DateTimeOffset time) => time.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    private Leaf ToLeaf() => Version > 0 && Schema > 0
        ? new(Event, Stream, Version, Sealed(Previous), Mission, Type, Schema, Time(Occurred), Time(Recorded),
            Actor, ActorType, Client, Asserted, Role, Office, Purpose, Reason is null ? null : Sealed(Reason), Correlation, Cause, Sealed(Payload))
        : throw new FormatException();

    private static Hash Sealed(string text) => Hash.TryParse(text, out var hash) ? hash : throw new FormatException();

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, Microseconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
