using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Alerts;

namespace Concord.Transhumance.Deliveries;

// Every fact that a delivery can hold, in life order: one message of an alert, to one recipient, by one channel.

[Fact("alert-sent", Sensitivity.Internal)]
public sealed record AlertSent(Guid Alert, int AlertVersion, AlertMessageKind Kind, AlertMode Mode, AlertRecipient Recipient, string Place, AlertChannel Channel, DateTimeOffset SentAt, DateTimeOffset AnswerBy);

[Fact("alert-delivered", Sensitivity.Internal)]
public sealed record AlertDelivered(DateTimeOffset DeliveredAt, int MinutesOnTheWay);

[Fact("alert-delivery-failed", Sensitivity.Internal)]
public sealed record AlertDeliveryFailed(DeliveryFailure Reason, AlertChannel? Next);

[Fact("alert-acknowledged", Sensitivity.Internal)]
public sealed record AlertAcknowledged(RecipientAnswer Answer, string Role, int MinutesSinceSent);
