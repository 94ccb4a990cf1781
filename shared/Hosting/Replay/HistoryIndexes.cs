using Marten;

namespace Concord.Hosting;

/// <summary>What finds events by more than their stream: what belongs to one errand, and what corrects something. The event store has no such index of its own.</summary>
internal static class HistoryIndexes
{
    private const string Errands = "mt_events_by_errand";

    /// <summary>Makes the indexes; run as owner, any number of times.</summary>
    public static string Create(string schema) => $"""
        create index if not exists {Errands} on {schema}.mt_events (correlation_id) where correlation_id is not null;
        """;

    /// <summary>Tells the event store, which removes what it doesn't know, that they stay.</summary>
    public static void Keep(StoreOptions options) => options.Events.IgnoreIndex(Errands);
}
