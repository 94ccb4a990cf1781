namespace Concord.Hosting.Erasures;

/// <summary>
/// Takes what was sealed to an erased person out of every view: it is noise without the key, and is not kept where nothing needs it. The history keeps it, as nothing is
/// taken from that; so does a view that is built anew from it.
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
        create or replace procedure {schema}.purge_views(who uuid) language plpgsql as $$ declare shown regclass; begin
            for shown in select oid from pg_class where relnamespace = '{schema}'::regnamespace and relkind in ('r', 'p') and not relispartition and relname like 'mt\_doc\_%' loop
                execute format('update %s set data = {schema}.without_sealed(data, $1) where jsonb_path_exists(data, ''strict $.** ? (@.subject == $who && exists (@.sealed))'', jsonb_build_object(''who'', $1))', shown) using who::text;
            end loop;
        end $$;

        """;

    /// <summary>The statement that does it.</summary>
    public static string Statement(string schema) => $"call {schema}.purge_views(?)";
}
