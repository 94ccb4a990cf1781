using Npgsql;

namespace Concord.Privacy.Keys;

/// <summary>A subject's row: its key as it is wrapped, or that it was destroyed.</summary>
internal sealed record StoredKey(Guid Subject, byte[]? Wrapped, string Under);

/// <summary>The rows of <see cref="KeyTables"/>.</summary>
internal sealed class KeyStore(NpgsqlDataSource database, string schema)
{
    private string Stored => $"select subject, wrapped, wrapped_under from {schema}.subject_keys";

    public Task<List<StoredKey>> OfAsync(Guid[] subjects, CancellationToken stop) => ReadAsync($"{Stored} where subject = any($1)", stop, subjects);

    /// <summary>Wraps every key anew that another wraps, and answers how many.</summary>
    public async Task<int> RewrapAsync(IKeyEncryption encryption, CancellationToken stop)
    {
        var former = await ReadAsync($"{Stored} where wrapped is not null and wrapped_under <> $1", stop, encryption.Id);
        foreach (var key in former)
            await KeepAsync(new(key.Subject, await encryption.WrapAsync(key.Subject, await encryption.UnwrapAsync(key.Under, key.Subject, key.Wrapped!, stop), stop), encryption.Id), stop);
        return former.Count;
    }

    // Whoever comes first makes the key; the other takes that one. A row that somebody makes at this very moment is in neither half: it is asked for again.
    public Task<List<StoredKey>> OfAsync(Guid[] subjects, byte[][] wrapped, string under, CancellationToken stop) => ReadAsync($"""
        with made as (insert into {schema}.subject_keys (subject, wrapped, wrapped_under) select s, w, $3 from unnest($1::uuid[], $2::bytea[]) as made(s, w) on conflict do nothing returning subject, wrapped, wrapped_under)
        select * from made union all select subject, wrapped, wrapped_under from {schema}.subject_keys where subject = any($1)
        """, stop, subjects, wrapped, under);

    // A key that is destroyed meanwhile stays destroyed.
    private Task KeepAsync(StoredKey key, CancellationToken stop) =>
        DoAsync($"update {schema}.subject_keys set wrapped = $2, wrapped_under = $3 where subject = $1 and wrapped is not null", stop, key.Subject, key.Wrapped!, key.Under);

    public Task DestroyAsync(Guid subject, CancellationToken stop) => DoAsync($"""
        insert into {schema}.subject_keys as k (subject, wrapped_under, destroyed_at) values ($1, '', now())
        on conflict (subject) do update set wrapped = null, destroyed_at = coalesce(k.destroyed_at, now())
        """, stop, subject);

    private async Task<List<StoredKey>> ReadAsync(string sql, CancellationToken stop, params object[] values)
    {
        await using var command = Command(sql, values);
        var found = new List<StoredKey>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            found.Add(new(reader.GetGuid(0), reader.IsDBNull(1) ? null : (byte[])reader[1], reader.GetString(2)));
        return found;
    }

    private async Task DoAsync(string sql, CancellationToken stop, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return command;
    }
}
