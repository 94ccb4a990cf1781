namespace Concord.Hosting.Feeds;

/// <summary>Where a feed stands: one row for each published event, as it goes out, written once.</summary>
internal static class FeedTable
{
    public static string Create(string schema) => $"""
        create table if not exists {schema}.feed (
            channel varchar not null, position bigint not null, event_id uuid not null, type varchar not null, mission varchar not null, place varchar, programme varchar, class varchar not null,
            recorded timestamptz not null, event text not null, primary key (channel, position), unique (channel, event_id));
        create index if not exists feed_type on {schema}.feed (channel, type, position);
        create index if not exists feed_recorded on {schema}.feed (channel, recorded);

        """;

    /// <summary>A page that was read once reads the same for ever: nobody who serves changes a row.</summary>
    public static string Grant(string schema) => $"revoke update, delete, truncate on {schema}.feed from {schema}_serve;\n";
}
