using System.Text;
using RabbitMQ.Client;
using Wolverine.RabbitMQ.Internal;
using Wolverine.Util;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>What stands on a message beside its body: that it is a CloudEvent, of which type, and the trace that it belongs to; nothing that a stranger couldn't read.</summary>
internal sealed class CloudEventMapper : IRabbitMqEnvelopeMapper
{
    private const string Trace = "traceparent";

    public void MapEnvelopeToOutgoing(Wolverine.Envelope envelope, IBasicProperties outgoing)
    {
        outgoing.ContentType = CloudEventSerializer.Type;
        outgoing.MessageId = $"{envelope.Id}";
        outgoing.Type = envelope.Destination!.Segments[^1];
        if (envelope.ParentId is { Length: > 0 } trace)
            outgoing.Headers = new Dictionary<string, object?> { [Trace] = trace };
    }

    public void MapIncomingToEnvelope(Wolverine.Envelope envelope, IReadOnlyBasicProperties incoming)
    {
        var told = ToldType.Named(incoming.Type);
        envelope.Id = Guid.TryParse(incoming.MessageId, out var id) ? id : Guid.NewGuid();
        envelope.ContentType = CloudEventSerializer.Type;
        envelope.Source = told?.Teller;
        // What isn't known keeps its name: it is parked under it.
        envelope.MessageType = told?.Message.ToMessageTypeName() ?? incoming.Type ?? "unknown";
        if (incoming.Headers?.TryGetValue(Trace, out var trace) is true && trace is byte[] text)
            envelope.ParentId = Encoding.UTF8.GetString(text);
    }

    public IEnumerable<string> AllHeaders() => [Trace];
}
