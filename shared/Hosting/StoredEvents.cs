using JasperFx.MultiTenancy;
using Marten.Events;

namespace Concord.Hosting;

/// <summary>How events are kept: each with who, when and why, by mission, under names that are pinned by hand.</summary>
internal static class StoredEvents
{
    public static void Describe(IEventStoreOptions events, ContextModel context)
    {
        events.TenancyStyle = TenancyStyle.Conjoined;
        events.UseMandatoryStreamTypeDeclaration = true;
        events.UseExclusiveLockOnConcurrentAppends = true;
        events.EnableUniqueIndexOnEventId = true;
        events.EnableEventTypeIndex = true;
        events.AutoDiscoverTagTypes = false;
        events.MetadataConfig.CorrelationIdEnabled = true;
        events.MetadataConfig.CausationIdEnabled = true;
        events.MetadataConfig.HeadersEnabled = true;
        events.MetadataConfig.UserNameEnabled = true;
        foreach (var (fact, name) in context.Facts)
            events.MapEventType(fact, name);
    }
}
