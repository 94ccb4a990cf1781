using System.Text.Json;
using Concord.Harness;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Concord.Benchmarks.Feeds;

/// <summary>Somebody with a plain AMQP client and a durable queue: takes CloudEvents from the broker, acknowledges each once it is noted, and comes back after every loss.</summary>
internal sealed class AmqpReader(RabbitServer broker, string exchange)
{
    private const string Queue = "somebody-elses";
    private readonly HashSet<string> ids = [];

    public HashSet<string> Subjects { get; } = [];

    /// <summary>Messages that were taken, and of these the ones that came again.</summary>
    public int Taken { get; private set; }

    public int Again => Taken - ids.Count;

    public async Task ReadAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await using var connection = await broker.ConnectAsync();
                await using var channel = await connection.CreateChannelAsync(cancellationToken: end);
                await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: end);
                await channel.QueueBindAsync(Queue, exchange, "", cancellationToken: end);
                await DrainAsync(channel, end);
            }
            catch (Exception fault) when (fault is RabbitMQClientException or IOException or OperationCanceledException or TimeoutException && !end.IsCancellationRequested)
            {
                await Task.Delay(500, CancellationToken.None);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task DrainAsync(IChannel channel, CancellationToken end)
    {
        while (true)
        {
            if (await channel.BasicGetAsync(Queue, autoAck: false, end) is { } message)
                await TakeAsync(channel, message, end);
            else
                await Task.Delay(50, end);
        }
    }

    private async Task TakeAsync(IChannel channel, BasicGetResult message, CancellationToken end)
    {
        var told = JsonElement.Parse(message.Body.Span);
        Taken++;
        ids.Add(told.GetProperty("id").GetString()!);
        Subjects.Add(told.GetProperty("subject").GetString()!);
        await channel.BasicAckAsync(message.DeliveryTag, multiple: false, end);
    }
}
