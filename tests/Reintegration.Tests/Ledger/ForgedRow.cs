using System.Security.Cryptography;
using System.Text.Json;
using Concord.Ledger.Leaves;
using Concord.Ledger.Sealing;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>A row that somebody writes into the event store by hand, with or without the key.</summary>
internal static class ForgedRow
{
    private const string Type = "age-assessment-requested";
    private const string Payload = """{"ground":"Appearance","childProtectionContact":"CP-1"}""";

    /// <summary>The statement that writes it as the next event of a stream.</summary>
    public static string After(Guid stream, string headers, long? number = null) => $"""
        insert into reintegration.mt_events (seq_id, id, stream_id, version, type, data, timestamp, tenant_id, headers, is_archived)
        select {number?.ToString() ?? "nextval('reintegration.mt_events_sequence')"}, '{Id(stream)}', id, version + 1, '{Type}', '{Payload}', now(), tenant_id, {headers}, false
        from reintegration.mt_streams where id = '{stream}';
        update reintegration.mt_streams set version = version + 1 where id = '{stream}'
        """;

    /// <summary>Headers with a valid code, as only a process with the service's key can make them.</summary>
    public static string Signed(Guid stream, long number)
    {
        var digest = PayloadDigest.Of(JsonDocument.Parse(Payload).RootElement);
        var mac = EventMac.Under(new byte[32]).Of(Id(stream), stream, "BFA", Type, "late-writer", digest);
        return $$"""'{"act":{"actor":"late-writer","actorType":"system","number":{{number}}},"mac":"{{mac}}"}'""";
    }

    private static Guid Id(Guid stream) => new(SHA256.HashData(stream.ToByteArray()).AsSpan(0, 16));
}
