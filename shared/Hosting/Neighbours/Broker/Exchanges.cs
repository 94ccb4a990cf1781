using Concord.Contracts;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;
using Wolverine;
using Wolverine.RabbitMQ;
using Wolverine.RabbitMQ.Internal;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>
/// On RabbitMQ: an exchange for each type that a context publishes, named as the type, and a queue for each context that hears something, named as the context.
/// Teller and hearer make both, whoever comes first, so that nothing falls between them.
/// </summary>
internal static class Exchanges
{
    // A quorum queue gives up on what came back too often; here whoever handles it decides that, not the broker.
    private const int Patience = 1_000_000;
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(2);

    /// <summary>Where events of a type are put in.</summary>
    public static Uri Of(string type) => RabbitMqEndpointUri.Exchange(type);

    /// <summary>Makes the exchanges of what the context tells, and listens to its queue where it hears something.</summary>
    public static void Route(WolverineOptions options, ContextModel context, IConfiguration configuration)
    {
        var rabbit = options.UseRabbitMq(factory => Reach(factory, context, configuration));
        rabbit.AutoProvision().DisableDeadLetterQueueing().DisableSystemRequestReplyQueueDeclaration()
            .ConfigureChannelCreation(channel => channel.PublisherConfirmationsEnabled = channel.PublisherConfirmationTrackingEnabled = true);
        foreach (var what in context.AllTells.Select(telling => telling.What).Distinct())
            Tell(options, rabbit, PublishedAttribute.Of(what).TypeIn(context.Name), Hearings.Of(what).To);
        if (ToldType.Heard.Any(told => told.Hearing.To.Contains(context.Name)))
            Hear(options, context.Name);
        // Reached in a moment or in an hour: PatientTransport tries again, the start doesn't wait.
        options.BrokerInitializationTimeout = TimeSpan.Zero;
        options.Transports.Add(new PatientTransport(options.Transports.GetOrCreate<RabbitMqTransport>()));
    }

    private static void Reach(ConnectionFactory factory, ContextModel context, IConfiguration configuration)
    {
        factory.Uri = Road.Address(configuration);
        factory.ClientProvidedName = $"concord {context.Name}";
        factory.NetworkRecoveryInterval = Recovery;
    }

    private static void Tell(WolverineOptions options, RabbitMqTransportExpression rabbit, string type, IReadOnlyList<string> hearers)
    {
        foreach (var hearer in hearers)
            rabbit.BindExchange(type).ToQueue(hearer, Keep);
        options.Publish(publishing => publishing.Message<PublishedEvent>().ToRabbitExchange(type).UseInterop(new CloudEventMapper()).DefaultSerializer(new CloudEventSerializer()));
    }

    private static void Hear(WolverineOptions options, string hearer)
    {
        var listening = options.ListenToRabbitQueue(hearer, queue =>
        {
            Keep(queue);
            foreach (var told in ToldType.Heard.Where(told => told.Hearing.To.Contains(hearer)))
                queue.BindExchange(told.Name);
        });
        listening.UseInterop(new CloudEventMapper()).DefaultSerializer(new CloudEventSerializer()).Sequential();
    }

    // Teller and hearer say the same, or the broker takes the word of neither.
    private static void Keep(IRabbitMqQueue queue)
    {
        queue.QueueType = QueueType.quorum;
        queue.Arguments["x-delivery-limit"] = Patience;
    }
}
