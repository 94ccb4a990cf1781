namespace Concord.Hosting.Erasures;

/// <summary>
/// Takes what was sealed to an erased person out of every view: it is noise without the key, and is not kept where nothing needs it. The history keeps it, as nothing is
/// taken from that; a view that is built anew from it gets it as the database keeps every row of a view: without.
/// </summary>
internal static class ViewPurge
{
    /// <summary>Makes what does it; run as owner, any number of times.</summary>
    public static string Create(string schema) => $"""
        create or replace function {schema}.without_sealed(node jsonb, who text) returns jsonb language plpgsql immutable as $$ begin
            if jsonb_typeof(node) = 'array' then
                return (select coalesce(jsonb_agg({schema}.without_sealed(item, who) order by place), '[]') from jsonb_array_elements(node) with ordinality as items(item, place));
            elsif jsonb_typeof(node) <> 'object' then
                return node;
            elsif node ->> 'subject' = who and node ? 'sealed' and node ? 'commitment' then
                -- Where it was sealed stays: that says that it was erased, and not that it never was.
                return jsonb_set(node, array['sealed'], to_jsonb(regexp_replace(node ->> 'sealed', '[^:]*$', '')));
            end if;
            return (select coalesce(jsonb_object_agg(key, {schema}.without_sealed(value, who)), jsonb_build_object()) from jsonb_each(node));
        end $$;
        create table if not exists {schema}.erased (subject uuid primary key);
        insert into {schema}.erased select (data ->> 'subject')::uuid from {schema}.mt_doc_erasure where lower(data ->> 'state') = 'erased' on conflict do nothing;
        create or replace function {schema}.keep_erased_out() returns trigger language plpgsql as $$ declare who text; begin
            if exists (select from {schema}.erased) then
                for who in select distinct told #>> array[]::text[] from jsonb_path_query(new.data, 'strict $.** ? (exists (@.sealed) && exists (@.commitment)).subject') told join {schema}.erased on subject = (told #>> array[]::text[])::uuid loop
                    new.data = {schema}.without_sealed(new.data, who);
                end loop;
            end if;
            return new;
        end $$;
        do $$ declare shown regclass; begin
            for shown in select oid from pg_class where relnamespace = '{schema}'::regnamespace and relkind in ('r', 'p') and not relispartition and relname like 'mt\_doc\_%' loop
                execute format('create or replace trigger keep_erased_out before insert or update on %s for each row execute function {schema}.keep_erased_out()', shown);
            end loop;
        end $$;
        create or replace procedure {schema}.purge_views(who uuid) language plpgsql as $$ declare shown regclass; begin
            insert into {schema}.erased values (who) on conflict do nothing;
            delete from {schema}.mt_doc_nameindex where id = who;
            for shown in select oid from pg_class where relnamespace = '{schema}'::regnamespace and relkind in ('r', 'p') and not relispartition and relname like 'mt\_doc\_%' loop
                execute format('update %s set data = {schema}.without_sealed(data, $1) where jsonb_path_exists(data, ''strict $.** ? (@.subject == $who && exists (@.sealed))'', jsonb_build_object(''who'', $1))', shown) using who::text;
            end loop;
        end $$;

        """;

    /// <summary>The statement that does it.</summary>
    public static string Statement(string schema) => $"call {schema}.purge_views(?)";
}
