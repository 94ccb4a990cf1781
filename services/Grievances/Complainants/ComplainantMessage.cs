using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Complainants;

/// <summary>A message that a complainant left by their tracking code. It is read through the grievance or the report that it is about, and nowhere else.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ComplainantMessage : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Grievance { get; init; }
    public Guid? Report { get; init; }
    public DateTimeOffset LeftAt { get; init; }
    public required Personal<string> Text { get; init; }

    public bool IsSeenBy(Caller caller) => false;

    public static ComplainantMessage Create(IEvent<ComplainantMessageReceived> received) => new()
    {
        Id = received.StreamId,
        Grievance = received.Data.Grievance,
        Report = received.Data.Report,
        LeftAt = Envelope.Of(received).OccurredAt,
        Text = received.Data.Text,
    };
}
