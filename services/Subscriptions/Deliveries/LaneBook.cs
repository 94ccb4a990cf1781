using Concord.Hosting;
using Npgsql;
using NpgsqlTypes;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Writes down what a round came to, in one round trip and whole, unless somebody else took the lane over.</summary>
internal sealed class LaneBook(NpgsqlDataSource database)
{
    private const string Schema = LaneTables.Schema;
    private const string IfHeld = $"where exists (select from {Schema}.lanes where endpoint = $1 and channel = $2 and ticket = $3)";

    /// <summary>Writes it down; answers how the endpoint fares, or <c>null</c> where the lane was taken over.</summary>
    public async Task<Fares?> WriteAsync(LaneState lane, Round round, DateTimeOffset now, CancellationToken stop)
    {
        await using var batch = database.CreateBatch();
        Move(batch.Added($"""
            update {Schema}.lanes l set position = $4, tries = $5, due = coalesce($6, due), failing = case when $7 then null when $8 is null then failing else coalesce(failing, $9) end,
                failed = coalesce($8, failed), succeeded = case when $7 then $9 else succeeded end, fault = case when $7 then null else coalesce($10, fault) end, held = now() + interval '30 seconds'
            where endpoint = $1 and channel = $2 and ticket = $3
            returning running, failing, (select max(o.succeeded) from {Schema}.lanes o where o.endpoint = $1 and o.channel <> $2)
            """, lane.Key), round, now);
        Note(batch.Added($"insert into {Schema}.attempts (endpoint, channel, event, position, attempt, at, status, milliseconds, said, next) select $1, $2, * from unnest($4, $5, $6, $7, $8, $9, $10, $11) {IfHeld}", lane.Key), round);
        if (round.Done.Count > 0)
            Forget(batch, lane, round);
        if (round.Aside.Count > 0)
            PutAside(batch, lane, round);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop)
            ? new(reader.GetBoolean(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateTimeOffset>(2))
            : null;
    }

    private static void Move(NpgsqlBatchCommand command, Round round, DateTimeOffset now)
    {
        var failed = round.Attempts.LastOrDefault(tried => !tried.Attempt.IsTaken).Attempt?.At.UtcDateTime;
        foreach (var (type, value) in new (NpgsqlDbType, object?)[]
        {
            (NpgsqlDbType.Bigint, round.Position), (NpgsqlDbType.Integer, round.Tries), (NpgsqlDbType.TimestampTz, round.Due?.UtcDateTime), (NpgsqlDbType.Boolean, round.Attempts.Any(tried => tried.Attempt.IsTaken)),
            (NpgsqlDbType.TimestampTz, failed), (NpgsqlDbType.TimestampTz, now.UtcDateTime), (NpgsqlDbType.Varchar, round.Fault is { } fault ? fault.Status is { } status ? $"answered {status}" : fault.Said : null),
        })
            command.Parameters.Add(new() { NpgsqlDbType = type, Value = value ?? DBNull.Value });
    }

    private static void Note(NpgsqlBatchCommand command, Round round)
    {
        command.AddMany(NpgsqlDbType.Uuid, round.Attempts.Select(tried => tried.Attempt.Parcel.Event));
        command.AddMany(NpgsqlDbType.Bigint, round.Attempts.Select(tried => tried.Attempt.Parcel.Position));
        command.AddMany(NpgsqlDbType.Integer, round.Attempts.Select(tried => tried.Attempt.Parcel.Tries + 1));
        command.AddMany(NpgsqlDbType.TimestampTz, round.Attempts.Select(tried => tried.Attempt.At.UtcDateTime));
        command.AddMany(NpgsqlDbType.Integer, round.Attempts.Select(tried => tried.Attempt.Status));
        command.AddMany(NpgsqlDbType.Integer, round.Attempts.Select(tried => tried.Attempt.Milliseconds));
        command.AddMany(NpgsqlDbType.Varchar, round.Attempts.Select(tried => tried.Attempt.Said));
        command.AddMany(NpgsqlDbType.TimestampTz, round.Attempts.Select(tried => tried.Next?.UtcDateTime));
    }

    // What was asked for once more while it was on its way stays to be sent.
    private static void Forget(NpgsqlBatch batch, LaneState lane, Round round)
    {
        var command = batch.Added($"delete from {Schema}.parcels p using unnest($4, $5) done (event, due) {IfHeld} and p.endpoint = $1 and p.channel = $2 and p.event = done.event and p.due = done.due", lane.Key);
        command.AddMany(NpgsqlDbType.Uuid, round.Done.Select(parcel => parcel.Event));
        command.AddMany(NpgsqlDbType.TimestampTz, round.Done.Select(parcel => parcel.Due?.UtcDateTime));
    }

    private static void PutAside(NpgsqlBatch batch, LaneState lane, Round round)
    {
        var command = batch.Added($"""
            insert into {Schema}.parcels (endpoint, channel, event, position, tries, due) select $1, $2, * from unnest($4, $5, $6, $7) {IfHeld}
            on conflict (endpoint, channel, event) do update set tries = excluded.tries, due = excluded.due
            """, lane.Key);
        command.AddMany(NpgsqlDbType.Uuid, round.Aside.Select(aside => aside.Parcel.Event));
        command.AddMany(NpgsqlDbType.Bigint, round.Aside.Select(aside => aside.Parcel.Position));
        command.AddMany(NpgsqlDbType.Integer, round.Aside.Select(aside => aside.Parcel.Tries));
        command.AddMany(NpgsqlDbType.TimestampTz, round.Aside.Select(aside => aside.Due?.UtcDateTime));
    }
}
