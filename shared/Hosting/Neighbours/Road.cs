using Concord.Hosting.Neighbours.Broker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Concord.Hosting.Neighbours;

/// <summary>By which road the contexts hear each other: queues in PostgreSQL, or RabbitMQ where that is configured. What is told and what comes of it is the same.</summary>
internal static class Road
{
    private const string Transport = "Messaging:Transport";
    private const string RabbitMq = "Messaging:RabbitMq";

    /// <summary>Leads what is told to those who hear it, and listens to what others tell.</summary>
    public static void Route(WolverineOptions options, ContextModel context, IConfiguration configuration)
    {
        if (IsBroker(configuration))
            Exchanges.Route(options, context, configuration);
        else
            Queues.Route(options, context);
    }

    /// <summary>Who puts the feed on the broker, where there is one.</summary>
    public static IServiceCollection AddTeller(this IServiceCollection services, IConfiguration configuration) =>
        IsBroker(configuration) ? services.AddHostedService<Teller>() : services;

    /// <summary>Whether neighbours hear over the broker.</summary>
    public static bool IsBroker(IConfiguration configuration) => configuration[Transport] switch
    {
        null or "" or "postgresql" => false,
        "rabbitmq" => true,
        _ => throw new ConfigurationFault($"{Transport} is neither postgresql nor rabbitmq. Set Messaging__Transport to one of them, or leave it out for postgresql."),
    };

    /// <summary>Where the broker is.</summary>
    public static Uri Address(IConfiguration configuration) =>
        Uri.TryCreate(configuration[RabbitMq], UriKind.Absolute, out var address) && address.Scheme is "amqp" or "amqps"
            ? address
            : throw new ConfigurationFault($"{Transport} is rabbitmq and {RabbitMq} names no broker. Set Messaging__RabbitMq to its address, such as amqps://user:password@broker:5671/concord, or leave Messaging__Transport out.");

    /// <summary>Whoever doesn't serve needs no broker.</summary>
    public static void Unattached(IConfiguration configuration) => configuration[RabbitMq] ??= "amqp://127.0.0.1/";
}
