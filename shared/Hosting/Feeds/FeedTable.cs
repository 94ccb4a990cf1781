namespace Concord.Hosting.Feeds;

/// <summary>Where a feed stands: one row for each published event, as it goes out, written once.</summary>
public static class FeedTable
{
    /// <summary>Makes <paramref name="table"/> in <paramref name="schema"/>.</summary>
    public static string Create(string schema, string table) => $"""
        create table if not exists {schema}.{table} (
            channel varchar not null, position bigint not null, event_id uuid not null, type varchar not null, mission varchar not null, place varchar, programme varchar, class varchar not null,
            recorded timestamptz not null, event text not null, primary key (channel, position), unique (channel, event_id));
        create index if not exists {table}_type on {schema}.{table} (channel, type, position);
        create index if not exists {table}_recorded on {schema}.{table} (channel, recorded);

        """;

    /// <summary>A page that was read once reads the same for ever: nobody who serves changes a row.</summary>
    public static string Grant(string schema, string table) => $"revoke update, delete, truncate on {schema}.{table} from {schema}_serve;\n";
}
