using Npgsql;

namespace Concord.Hosting;

/// <summary>What each of a context's roles may do. No role that serves can change or remove an event.</summary>
public static class Grants
{
    /// <summary>Makes the role that a connection string names, with its password.</summary>
    public static string Role(NpgsqlConnectionStringBuilder connection) => $"""
        do $$ begin
            -- Roles belong to the whole server: two migrations at once, of two databases, can meet in them.
            for attempt in 1..20 loop
                begin
                    if not exists (select from pg_roles where rolname = '{connection.Username}') then create role {connection.Username} login; end if;
                    alter role {connection.Username} with login password '{connection.Password?.Replace("'", "''", StringComparison.Ordinal)}';
                    exit;
                exception when duplicate_object or unique_violation or internal_error then
                    if attempt = 20 then raise; end if;
                    perform pg_sleep(0.05);
                end;
            end loop;
        end $$;
        """;

    /// <summary>
    /// <c>serve</c> inserts and reads events, changes streams' heads, keeps views and messages; it neither updates nor deletes an event.
    /// <c>seal</c> reads events; the ledger's tables will be its own.
    /// </summary>
    public static string For(string schema) => $"""
        grant usage on schema {schema}, {schema}_messages to {schema}_serve;
        grant usage on schema {schema} to {schema}_seal;
        grant select, insert, update, delete on all tables in schema {schema}, {schema}_messages to {schema}_serve;
        grant usage, select on all sequences in schema {schema}, {schema}_messages to {schema}_serve;
        grant execute on all functions in schema {schema}, {schema}_messages to {schema}_serve;
        grant select on all tables in schema {schema} to {schema}_seal;
        grant select on all sequences in schema {schema} to {schema}_seal;
        revoke delete on {schema}.mt_streams from {schema}_serve;
        do $$ declare events regclass; begin
            -- The partitions carry grants of their own.
            for events in select c.oid from pg_class c where c.relnamespace = '{schema}'::regnamespace and c.relkind in ('r', 'p')
                and (c.relname like 'mt\_events' or c.relname like 'mt\_events\_%') loop
                execute format('revoke update, delete, truncate on %s from {schema}_serve', events);
            end loop;
            for events in select c.oid from pg_class c where c.relnamespace = '{schema}'::regnamespace and c.relkind in ('r', 'p') and c.relname like 'mt\_streams\_%' loop
                execute format('revoke delete, truncate on %s from {schema}_serve', events);
            end loop;
        end $$;
        """;
}
