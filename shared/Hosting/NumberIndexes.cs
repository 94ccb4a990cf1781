using Marten;

namespace Concord.Hosting;

/// <summary>What finds the records that hold a number of a person or of another record, anywhere in their details: an index over all the numbers in each.</summary>
internal static class NumberIndexes
{
    private const string Numbers = """strict $.** ? (@.type() == "string" && @ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")""";

    /// <summary>What stands for a number in <see cref="Holding"/>: the path has marks of question of its own.</summary>
    public const char Mark = '~';

    /// <summary>The condition under which details <c>d</c> hold the number that is handed in.</summary>
    public static readonly string Holding = $"{In("d.data")} @> to_jsonb({Mark}::text)";

    /// <summary>Makes them; run as owner, any number of times.</summary>
    public static string Create(ContextModel context) => string.Concat(context.Streams.Concat(PlatformStreams.About).Select(stream =>
        $"create index if not exists {Name(stream.Details)} on {context.Schema}.mt_doc_{stream.Details.Name.ToLowerInvariant()} using gin (({In("data")}) jsonb_path_ops);\n"));

    /// <summary>Tells the store, which removes what it doesn't know, that the one over <typeparamref name="T"/> stays.</summary>
    public static void Keep<T>(StoreOptions options) => options.Schema.For<T>().IgnoreIndex(Name(typeof(T)));

    private static string Name(Type details) => $"{details.Name.ToLowerInvariant()}_by_number";

    // The server's own function: one of ours, in SQL, would be planned anew for every record that is written.
    private static string In(string details) => $"jsonb_path_query_array({details}, '{Numbers}')";
}
