using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Deliveries;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>A message on its way to one recipient, as people read it.</summary>
[Class(Sensitivity.Internal)]
public sealed record DeliveryDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Alert { get; init; }
    public int AlertVersion { get; init; }
    public AlertMessageKind Kind { get; init; }
    public AlertMode Mode { get; init; }
    public required AlertRecipient Recipient { get; init; }
    public required string Place { get; init; }
    public AlertChannel Channel { get; init; }
    public DeliveryState State { get; init; }
    public DateTimeOffset SentAt { get; init; }
    public DateTimeOffset AnswerBy { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }
    public AlertDeliveryFailed? Failure { get; init; }
    public AlertAcknowledged? Answer { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static DeliveryDetails Create(IEvent<AlertSent> sent) => new()
    {
        Id = sent.StreamId,
        Alert = sent.Data.Alert,
        AlertVersion = sent.Data.AlertVersion,
        Kind = sent.Data.Kind,
        Mode = sent.Data.Mode,
        Recipient = sent.Data.Recipient,
        Place = sent.Data.Place,
        Channel = sent.Data.Channel,
        SentAt = sent.Data.SentAt,
        AnswerBy = sent.Data.AnswerBy,
    };

    public DeliveryDetails Apply(AlertDelivered delivered) => this with { State = DeliveryState.Delivered, DeliveredAt = delivered.DeliveredAt };
    public DeliveryDetails Apply(AlertDeliveryFailed failed) => this with { State = DeliveryState.Failed, Failure = failed };
    public DeliveryDetails Apply(AlertAcknowledged acknowledged) => this with { State = DeliveryState.Acknowledged, Answer = acknowledged };
}

/// <summary>Shows a delivery.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(DeliveryDetails)], Versioned = true)]
public static class DeliveryDetailsEndpoint
{
    [WolverineGet("/deliveries/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<DeliveryDetails>().Where(found => found.Id == id), http, caller, stop);
}
