namespace Concord.Hosting.Feeds;

/// <summary>Where a feed stands: one row for each published event, as it goes out, written once; and how late anything was recorded up to a place, noted for one place in each writing.</summary>
public static class FeedTable
{
    /// <summary>The most places that are looked through at once for a part that somebody asks for: what finds nothing in millions must not outlast a statement.</summary>
    public const int Stretch = 20_000;

    /// <summary>Makes <paramref name="table"/> in <paramref name="schema"/>.</summary>
    public static string Create(string schema, string table) => $"""
        create table if not exists {schema}.{table} (
            channel varchar not null, position bigint not null, event_id uuid not null, type varchar not null, mission varchar not null, place varchar, programme varchar, class varchar not null,
            recorded timestamptz not null, event text not null, primary key (channel, position), unique (channel, event_id));
        drop index if exists {schema}.{table}_type, {schema}.{table}_recorded;
        create table if not exists {schema}.{table}_times (channel varchar, latest timestamptz, position bigint, primary key (channel, latest, position));
        insert into {schema}.{table}_times select channel, max(max(recorded)) over (partition by channel order by max(position)), max(position)
            from {schema}.{table} where not exists (select from {schema}.{table}_times) group by channel, position / 1000;

        """;

    /// <summary>A page that was read once reads the same for ever: nobody who serves changes a row.</summary>
    public static string Grant(string schema, string table) => $"revoke update, delete, truncate on {schema}.{table}, {schema}.{table}_times from {schema}_serve;\n";

    /// <summary>Notes how late anything up to a channel's last place was recorded; in the transaction that wrote it. A writing that left it out is made up for by the next.</summary>
    public static string Note(string table, string channel) => $"""
        insert into {table}_times
        with noted as (select latest, position from {table}_times where channel = '{channel}' order by latest desc, position desc limit 1)
        select '{channel}', greatest(max(recorded), (select latest from noted)), max(position) from {table}
        where channel = '{channel}' and position > coalesce((select position from noted), 0) and position <= {Last(table, $"'{channel}'")} having count(*) > 0
        """;

    /// <summary>
    /// Which rows <c>m</c> of a channel were recorded at an instant or later; both are SQL. What was recorded early may come late, from a context that was away for a day, so that an instant is
    /// no place. But the latest so far only grows: up to the last place that was noted with an earlier one there is nothing.
    /// </summary>
    public static string Since(string table, string channel, string at) => $"""
        m.position > coalesce((select t.position from {table}_times t where t.channel = {channel} and t.latest < {at} order by t.latest desc, t.position desc limit 1), 0)
            and m.position <= {Last(table, channel)} and m.recorded >= {at}
        """;

    // Between two bounds the server reads what lies there; behind one alone it expects a third of the table, and reads all of it.
    private static string Last(string table, string channel) => $"(select max(l.position) from {table} l where l.channel = {channel})";
}
