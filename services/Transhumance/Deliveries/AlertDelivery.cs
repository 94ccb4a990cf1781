using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Transhumance.Deliveries;

/// <summary>A message on its way to one recipient, as far as rules ask.</summary>
public sealed record AlertDelivery : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public required AlertSent Sent { get; init; }
    public DeliveryState State { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static AlertDelivery Create(IEvent<AlertSent> sent) => new() { Id = sent.StreamId, Place = sent.Data.Place, Sent = sent.Data };

    public AlertDelivery Apply(AlertDelivered _) => this with { State = DeliveryState.Delivered };
    public AlertDelivery Apply(AlertDeliveryFailed _) => this with { State = DeliveryState.Failed };
    public AlertDelivery Apply(AlertAcknowledged _) => this with { State = DeliveryState.Acknowledged };
}
