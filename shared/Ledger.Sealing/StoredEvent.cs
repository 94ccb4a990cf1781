using System.Globalization;
using System.Text.Json;
using Concord.Ledger.Leaves;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>A row of the event store, as it is read to be sealed or checked.</summary>
public sealed record StoredEvent(
    long Sequence, Guid Id, Guid Stream, long Version, string Type, DateTimeOffset Recorded, string Mission, string? Correlation, string? Cause, JsonElement Headers, JsonElement Payload)
{
    /// <summary>The columns that <see cref="ReadAsync"/> reads, of a table named <c>e</c>.</summary>
    public const string Columns = "e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.tenant_id, e.correlation_id, e.causation_id, e.headers::text, e.data::text";

    internal const int ColumnCount = 11;

    /// <summary>The stored name of what the event store itself leaves.</summary>
    public const string Tombstone = "tombstone";

    /// <summary>Left by the event store where an append was broken off after its number was drawn; it says nothing and has no writer.</summary>
    public bool IsTombstone => Type == Tombstone;

    /// <summary>The code that its writer left, if any.</summary>
    public string? Mac => Text(Headers, "mac");

    /// <summary>The reason that was given, if any, with what opens its commitment.</summary>
    public Opening? Reason => Text(Act, "reason") is { } reason && Hash.TryParse(Text(Headers, "reasonSalt"), out var salt) ? new(salt, JsonSerializer.SerializeToElement(reason)) : null;

    /// <summary>Reads every row of <paramref name="command"/>.</summary>
    public static async Task<List<StoredEvent>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        var events = new List<StoredEvent>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            events.Add(Of(reader));
        return events;
    }

    internal static StoredEvent Of(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetInt64(3), reader.GetString(4), Instant(reader), reader.GetString(6),
        reader.IsDBNull(7) ? null : reader.GetString(7), reader.IsDBNull(8) ? null : reader.GetString(8), Json(reader, 9), Json(reader, 10));

    /// <summary>The leaf of this event after the leaf <paramref name="previous"/> of its stream.</summary>
    /// <exception cref="UnfitForEvidenceException">The payload has no canonical form.</exception>
    public Leaf ToLeaf(Hash previous)
    {
        var act = Act;
        return new(
            Id, Stream, Version, previous, Mission, Type, Schema: 1, Said(act) ?? Micro(Recorded), Micro(Recorded), Text(act, "actor") ?? "", Text(act, "actorType") ?? "system", Text(act, "client"),
            act.ValueKind is JsonValueKind.Object && act.TryGetProperty("asserted", out var asserted) && asserted.ValueKind is JsonValueKind.True,
            Text(act, "role") ?? "", Text(act, "office") ?? "", Text(act, "purpose"), Reason?.Commitment(Opening.ReasonPath), Correlation, Cause, PayloadDigest.Of(Payload),
            Guid.TryParseExact(Text(act, "corrects"), "D", out var corrected) ? corrected : null);
    }

    /// <summary>What its writer knew of the leaf: not what the store gave it, nor the leaf before.</summary>
    public Leaf AsWritten(Leaf leaf) => leaf with { Previous = Hash.Zero, Recorded = default, Occurred = Said(Act) ?? default };

    private JsonElement Act => Headers.ValueKind is JsonValueKind.Object && Headers.TryGetProperty("act", out var found) ? found : default;

    private static DateTimeOffset? Said(JsonElement act) =>
        Text(act, "occurredAt") is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var occurred) ? Micro(occurred) : null;

    private static DateTimeOffset Micro(DateTimeOffset instant) => new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static string? Text(JsonElement holder, string name) =>
        holder.ValueKind is JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // A tombstone's time is minus infinity.
    private static DateTimeOffset Instant(NpgsqlDataReader reader) => new(DateTime.SpecifyKind(reader.GetDateTime(5), DateTimeKind.Utc));

    private static JsonElement Json(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? default : JsonDocument.Parse(reader.GetString(column)).RootElement;
}
