using System.Text.Json;
using Concord.Ledger.Sealing;
using Npgsql;

namespace Concord.Benchmarks.Ledger;

/// <summary>Appends events as a service does: ten to a transaction, each with a valid code, one new stream each time.</summary>
internal sealed class Writer(NpgsqlDataSource database, EventMac mac)
{
    private const int Batch = 10;
    private const string Type = "age-assessment-requested";
    private const string Payload = """{"ground":"Appearance","childProtectionContact":"CP-1"}""";
    private const string Headers = """{"act":{"actor":"bench","actorType":"system"}}""";

    /// <summary>Appends one batch; the answer is the last number in it.</summary>
    public async Task<long> AppendAsync(int batch = Batch)
    {
        var stream = Guid.NewGuid();
        var ids = Enumerable.Range(0, batch).Select(_ => Guid.NewGuid()).ToArray();
        await using var command = database.CreateCommand($$"""
            with stream as (insert into reintegration.mt_streams (id, type, version, tenant_id, is_archived) values ($1, 'reintegration_case', $4, 'BFA', false))
            insert into reintegration.mt_events (seq_id, id, stream_id, version, type, data, timestamp, tenant_id, headers, is_archived)
            select nextval('reintegration.mt_events_sequence'), id, $1, place, '{{Type}}', '{{Payload}}', clock_timestamp(), 'BFA',
                '{{Headers}}'::jsonb || jsonb_build_object('mac', mac), false
            from unnest($2::uuid[], $3::text[]) with ordinality as events(id, mac, place) returning seq_id
            """);
        foreach (var value in (object[])[stream, ids, ids.Select((id, at) => $"{mac.Of(Row(id, stream, at + 1))}").ToArray(), (long)batch])
            command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync();
        var last = 0L;
        while (await reader.ReadAsync())
            last = reader.GetInt64(0);
        return last;
    }

    private static StoredEvent Row(Guid id, Guid stream, long version) =>
        new(0, id, stream, version, Type, default, "BFA", Correlation: null, Cause: null, JsonElement.Parse(Headers), JsonElement.Parse(Payload));
}
