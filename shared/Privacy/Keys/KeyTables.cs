namespace Concord.Privacy.Keys;

/// <summary>Where a context keeps its subjects' keys: in a database of its own, so that no dump of events and views holds one.</summary>
public static class KeyTables
{
    /// <summary>Makes the table and lets <c>{schema}_keys</c> use it; run as administrator of the key database, any number of times.</summary>
    /// <remarks>A row of a destroyed key stays, so that the person can't come back; what it held is gone with the next vacuum, which is why that comes at once.</remarks>
    public static string Create(string schema) => $"""
        create schema if not exists {schema};
        create table if not exists {schema}.subject_keys (
            subject uuid primary key, wrapped bytea, wrapped_under text not null, made_at timestamptz not null default now(), destroyed_at timestamptz,
            check ((wrapped is null) = (destroyed_at is not null)))
            with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
        grant usage on schema {schema} to {schema}_keys;
        grant select, insert, update on {schema}.subject_keys to {schema}_keys;
        """;
}
