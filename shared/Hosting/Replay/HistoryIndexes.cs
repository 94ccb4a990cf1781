using Marten;

namespace Concord.Hosting;

/// <summary>What finds events by more than their stream: what belongs to one errand, and what corrects something. The event store has no such index of its own.</summary>
internal static class HistoryIndexes
{
    /// <summary>The event that an event corrects, as its envelope says.</summary>
    public const string Corrected = "headers -> 'act' ->> 'corrects'";

    private const string Errands = "mt_events_by_errand";
    private const string Corrections = "mt_events_by_correction";

    /// <summary>Makes the indexes; run as owner, any number of times.</summary>
    public static string Create(string schema) => $"""
        create index if not exists {Errands} on {schema}.mt_events (correlation_id) where correlation_id is not null;
        create index if not exists {Corrections} on {schema}.mt_events (stream_id) where {Corrected} is not null;
        """;

    /// <summary>Tells the event store, which removes what it doesn't know, that they stay.</summary>
    public static void Keep(StoreOptions options) => options.Events.IgnoreIndex(Errands).IgnoreIndex(Corrections);
}
