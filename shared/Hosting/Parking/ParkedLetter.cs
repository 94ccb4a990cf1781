using System.Text.Json;
using Concord.Contracts;
using Concord.Hosting.Neighbours.Broker;
using Wolverine.Persistence.Durability;
using Wolverine.Util;

namespace Concord.Hosting.Parking;

/// <summary>What is known of a parked message without showing what it says: it is read by whichever road it came, and only for whom and from whom it is.</summary>
internal sealed class ParkedLetter(DeadLetterEnvelope letter)
{
    private readonly string? handedIn = letter.Envelope.Headers.GetValueOrDefault(Letterhead.HandedIn);
    private readonly PublishedAttribute? published = ToldType.Heard.FirstOrDefault(told => told.Message.ToMessageTypeName() == letter.MessageType) is { } told ? PublishedAttribute.Of(told.Hearing.What) : null;
    private readonly Dictionary<string, string> said = Read(letter.Envelope.Data);

    public Guid Id => letter.Id;

    /// <summary>Whether it is being tried again already.</summary>
    public bool IsOnItsWay => letter.Replayable;

    public DateTimeOffset Since => letter.FailedAt ?? letter.SentAt;

    /// <summary>The mission it is about; <c>null</c> where it can't be read.</summary>
    public string? Mission => published is null && handedIn is null ? null : said.GetValueOrDefault("mission") is { Length: > 0 } mission ? mission : null;

    public string By => said.GetValueOrDefault("context") ?? said.GetValueOrDefault("source")?.Split('/')[^1] ?? letter.Source;

    // That there was something on the strict channel is all that is said of it.
    public string What => published is null ? handedIn ?? "unknown" : published.Channel == Channels.General ? published.Name : Channels.Strict;

    public ParkingFault Fault =>
        published is null && handedIn is null ? ParkingFault.Unknown
        : letter.ExceptionType.Contains("Json", StringComparison.Ordinal) || letter.ExceptionType.Contains("Serializ", StringComparison.Ordinal) ? ParkingFault.Unreadable
        : ParkingFault.ReactionFailed;

    private static Dictionary<string, string> Read(byte[]? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.String)
                .ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }
}
