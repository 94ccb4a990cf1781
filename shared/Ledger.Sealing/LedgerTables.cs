using Concord.Ledger.Losses;

namespace Concord.Ledger.Sealing;

/// <summary>Where the ledger of a context stands, beside its events: only the role that seals writes here, and it never changes or removes a leaf.</summary>
public static class LedgerTables
{
    /// <summary>Makes the tables; run as owner, any number of times.</summary>
    public static string Create(string schema) => $"""
        create table if not exists {schema}.ledger_state (
            one boolean primary key default true check (one), size bigint not null default 0, settled bigint not null default 0, mapped bigint not null default 0, term bigint not null default 0);
        insert into {schema}.ledger_state default values on conflict do nothing;
        create table if not exists {schema}.ledger_leaves (
            index bigint primary key, hash bytea not null, data bytea not null, event_id uuid not null unique, mission varchar not null, stream_id uuid not null,
            version bigint not null, seq_id bigint, sealed_at timestamptz not null default now(), unique (stream_id, version, mission));
        alter table {schema}.ledger_state add column if not exists mapped bigint not null default 0;
        alter table {schema}.ledger_leaves alter column seq_id drop not null;
        create table if not exists {schema}.ledger_nodes (level smallint, index bigint, hash bytea not null, primary key (level, index));
        create table if not exists {schema}.ledger_heads (mission varchar, stream_id uuid, version bigint not null, hash bytea not null, primary key (stream_id, mission));
        create table if not exists {schema}.ledger_gaps (seq_id bigint primary key, missed_at timestamptz not null default clock_timestamp());
        create table if not exists {schema}.ledger_waiting (
            event_id uuid primary key, seq_id bigint not null, mission varchar not null, stream_id uuid not null, version bigint not null, since timestamptz not null default now());
        create table if not exists {schema}.ledger_refusals (event_id uuid primary key, seq_id bigint not null, why text not null, at timestamptz not null default now());
        create table if not exists {schema}.ledger_facts (index bigint primary key, type varchar not null, payload text not null);
        create index if not exists ledger_losses on {schema}.ledger_facts (index) where type = '{LossDeclared.Type}';
        create table if not exists {schema}.ledger_map (place bigint primary key, stream_id uuid not null unique, mission varchar not null, version bigint not null, hash bytea not null);
        create table if not exists {schema}.ledger_map_nodes (level smallint, index bigint, hash bytea not null, primary key (level, index));
        create table if not exists {schema}.ledger_feed (channel varchar, position bigint, index bigint not null, primary key (channel, position), unique (index));
        create table if not exists {schema}.ledger_keys (key varchar primary key, line varchar not null, since bigint not null);
        create table if not exists {schema}.ledger_checkpoints (size bigint primary key, note text not null, signed_at timestamptz not null default now());
        create table if not exists {schema}.ledger_cosignatures (
            size bigint, witness varchar, line text not null, taken_at timestamptz not null default now(), primary key (size, witness));
        """;

    /// <summary>Who may do what with them: <c>serve</c> reads, and adds what witnesses signed; <c>seal</c> adds, and keeps the state, the heads, their map, the gaps and what waits.</summary>
    public static string Grant(string schema) => $"""
        do $$ declare ledger regclass; begin
            for ledger in select c.oid from pg_class c where c.relnamespace = '{schema}'::regnamespace and c.relkind = 'r' and c.relname like 'ledger\_%' loop
                execute format('revoke insert, update, delete, truncate on %s from {schema}_serve', ledger);
                execute format('grant select, insert on %s to {schema}_seal', ledger);
            end loop;
        end $$;
        grant insert on {schema}.ledger_cosignatures to {schema}_serve;
        grant update on {schema}.ledger_state, {schema}.ledger_heads, {schema}.ledger_map, {schema}.ledger_map_nodes to {schema}_seal;
        grant delete on {schema}.ledger_gaps, {schema}.ledger_waiting to {schema}_seal;
        """;
}
