using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger;
using Concord.Ledger.Leaves;
using Concord.Ledger.Sealing;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>A row that somebody writes into the event store by hand, with or without the key.</summary>
internal static class ForgedRow
{
    public const string Type = "age-assessment-requested";
    public const string Payload = """{"ground":"Appearance","childProtectionContact":"CP-1"}""";

    /// <summary>The statement that writes it as the next event of a stream.</summary>
    public static string After(Guid stream, string headers, long? number = null, string payload = Payload, int ahead = 1, string at = "now()") => $"""
        insert into reintegration.mt_events (seq_id, id, stream_id, version, type, data, timestamp, tenant_id, headers, is_archived, correlation_id, causation_id)
        select {number?.ToString() ?? "nextval('reintegration.mt_events_sequence')"}, '{Id(stream)}', id, version + {ahead}, '{Type}', '{payload}', {at}, tenant_id, {headers}, false, 'errand', 'request'
        from reintegration.mt_streams where id = '{stream}';
        update reintegration.mt_streams set version = version + {ahead} where id = '{stream}'
        """;

    /// <summary>Headers with a valid code, as only a process with the service's key can make them; the version is 0 where the store gives it.</summary>
    public static string Signed(Guid stream, long number, long version = 0)
    {
        JsonObject act = new()
        {
            ["actor"] = "late-writer", ["actorType"] = "system", ["number"] = number, ["role"] = "writer", ["office"] = "DJIBO", ["purpose"] = "audit", ["reason"] = "late",
            ["occurredAt"] = "2026-03-01T08:00:00Z", ["corrects"] = $"{stream}",
        };
        JsonObject headers = new() { ["act"] = act, ["reasonSalt"] = $"{Hash.Of("salt"u8)}" };
        headers["mac"] = $"{EventMac.Under(new byte[32]).Of(Row(stream, version, headers))}";
        return $"'{headers.ToJsonString()}'";
    }

    /// <summary>Headers with the code that was made before it covered the whole leaf.</summary>
    public static string SignedEarly(Guid stream)
    {
        string[] covered = ["concord-event-1", $"{Id(stream)}", $"{stream}", "BFA", Type, "early-writer", $"{PayloadDigest.Of(JsonElement.Parse(Payload))}"];
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, new byte[32], 32, info: "event-mac"u8.ToArray());
        var mac = Convert.ToBase64String(HMACSHA256.HashData(key, CanonicalJson.Of(JsonSerializer.SerializeToElement(covered))));
        return $$"""'{"act":{"actor":"early-writer","actorType":"system"},"mac":"{{mac}}"}'""";
    }

    /// <summary>The id of the event that is written to a stream.</summary>
    public static Guid Id(Guid stream) => new(SHA256.HashData(stream.ToByteArray()).AsSpan(0, 16));

    private static StoredEvent Row(Guid stream, long version, JsonObject headers) => new(
        0, Id(stream), stream, version, Type, default, "BFA", "errand", "request", JsonSerializer.SerializeToElement(headers), JsonElement.Parse(Payload));
}
