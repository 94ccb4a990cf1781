using Concord.Contracts;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Corridors;
using Concord.Transhumance.Deliveries;
using Concord.Transhumance.Feeds;
using Concord.Transhumance.Movements;
using Concord.Transhumance.Signals;
using Concord.Transhumance.Spots;
using Concord.Transhumance.Views;
using JasperFx.Events.Projections;

namespace Concord.Transhumance;

/// <summary>The context on one screen: its streams, its views, what it tells, its rules.</summary>
internal static class TranshumanceModel
{
    public static ContextModel Context { get; } = new(Contexts.Transhumance, typeof(TranshumanceModel).Assembly)
    {
        Streams =
        [
            StreamModel.Of<Corridor, CorridorDetails>("corridor"),
            StreamModel.Of<SensitiveSpot, SpotDetails>("sensitive spot"),
            StreamModel.Of<HerdMovement, MovementDetails>("herd movement"),
            StreamModel.Of<Signal, SignalDetails>("signal"),
            StreamModel.Of<Alert, AlertDetails>("alert"),
            StreamModel.Of<AlertDelivery, DeliveryDetails>("delivery of an alert"),
        ],
        Views =
        [
            store => store.Projections.Snapshot<SignalEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<AlertEntry>(SnapshotLifecycle.Async),
            store => store.Schema.For<SignalEntry>().Index(entry => entry.Reported),
            store => store.Schema.For<AlertEntry>().Index(entry => entry.Drafted),
            store => store.Schema.For<AlertDetails>().Index(details => details.State),
            store => store.Schema.For<DeliveryDetails>().Index(details => details.Alert),
        ],
        Tells = Tellings.All,
        Rules = Rules.All,
        DueBy = static _ => DueAlerts.ByAsync,
    };
}
