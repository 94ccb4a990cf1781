using Marten;

namespace Concord.Hosting;

/// <summary>What finds the records that hold a number of a person or of another record, anywhere in their details: an index over all the numbers in each.</summary>
internal static class NumberIndexes
{
    /// <summary>Makes them; run as owner, any number of times.</summary>
    public static string Create(ContextModel context) => $"""
        create or replace function {context.Schema}.numbers_in(details jsonb) returns text[] language sql immutable parallel safe as $$
            select array_agg(distinct found #>> array[]::text[]) from jsonb_path_query(details, 'strict $.** ? (@.type() == "string")') found where found #>> array[]::text[] like '________-____-____-____-____________'
        $$;

        """ + string.Concat(context.Streams.Concat(PlatformStreams.About).Select(stream => $"create index if not exists {Name(stream.Details)} on {context.Schema}.mt_doc_{stream.Details.Name.ToLowerInvariant()} using gin ({context.Schema}.numbers_in(data));\n"));

    /// <summary>The condition under which details <c>d</c> hold the number that is handed in.</summary>
    public static string Holding(string schema) => $"{schema}.numbers_in(d.data) @> array[?::text]";

    /// <summary>Tells the store, which removes what it doesn't know, that the one over <typeparamref name="T"/> stays.</summary>
    public static void Keep<T>(StoreOptions options) => options.Schema.For<T>().IgnoreIndex(Name(typeof(T)));

    private static string Name(Type details) => $"{details.Name.ToLowerInvariant()}_by_number";
}
