using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Concord.Ledger.Leaves;

/// <summary>The members of a leaf under their sealed names, in canonical order; a leaf that is read must be written back to the same bytes.</summary>
internal sealed record LeafForm(
    string Actor, string ActorType, bool Asserted, string? Cause, string? Client, Guid? Corrects, string? Correlation, Guid Event, int Format, string Mission, string Occurred,
    string Office, string Payload, string Previous, string? Purpose, string? Reason, string Recorded, string Role, int Schema, Guid Stream, string Type, long Version)
{
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static LeafForm Of(Leaf leaf) => new(
        leaf.Actor, leaf.ActorType, leaf.Asserted, leaf.Cause, leaf.Client, leaf.Corrects, leaf.Correlation, leaf.Event, Leaf.Format, leaf.Mission, Written(leaf.Occurred),
        leaf.Office, $"{leaf.Payload}", $"{leaf.Previous}", leaf.Purpose, leaf.Reason?.ToString(), Written(leaf.Recorded), leaf.Role, leaf.Schema, leaf.Stream, leaf.Type, leaf.Version);

    public static Leaf Read(JsonElement json)
    {
        try
        {
            var leaf = ExactMembers.Read<LeafForm>(json)?.ToLeaf();
            if (leaf is not null && IsSpelled(json, leaf.Bytes()))
                return leaf;
        }
        catch (FormatException)
        {
            // Said below, once.
        }

        throw new UnfitForEvidenceException("It is not a leaf: a member is missing, is one too many, or isn't spelled as a leaf spells it.");
    }

    public byte[] Bytes()
    {
        var text = new CanonicalMembers();
        text.Add("actor", Actor).Add("actorType", ActorType).Add("asserted", Asserted).Add("cause", Cause).Add("client", Client).Add("corrects", Corrects?.ToString()).Add("correlation", Correlation)
            .Add("event", $"{Event}").Add("format", Format).Add("mission", Mission).Add("occurred", Occurred).Add("office", Office).Add("payload", Payload)
            .Add("previous", Previous).Add("purpose", Purpose).Add("reason", Reason).Add("recorded", Recorded).Add("role", Role).Add("schema", Schema)
            .Add("stream", $"{Stream}").Add("type", Type).Add("version", Version);
        return text.ToArray();
    }

    /// <summary>UTC to the microsecond; what is finer is cut off, as the store does.</summary>
    internal static string Written(DateTimeOffset time) => time.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    // A line of evidence is canonical already, so that its own bytes are what is compared.
    private static bool IsSpelled(JsonElement json, ReadOnlySpan<byte> bytes) =>
        JsonMarshal.GetRawUtf8Value(json).SequenceEqual(bytes) || bytes.SequenceEqual(CanonicalJson.Of(json));

    private Leaf ToLeaf() => Version > 0 && Schema > 0
        ? new(Event, Stream, Version, Sealed(Previous), Mission, Type, Schema, Time(Occurred), Time(Recorded),
            Actor, ActorType, Client, Asserted, Role, Office, Purpose, Reason is null ? null : Sealed(Reason), Correlation, Cause, Sealed(Payload), Corrects)
        : throw new FormatException();

    private static Hash Sealed(string text) => Hash.TryParse(text, out var hash) ? hash : throw new FormatException();

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, Microseconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
