using Concord.Contracts;
using Wolverine.Persistence.Durability;

namespace Concord.Hosting.Parking;

/// <summary>What is known of a parked message without showing what it says.</summary>
internal sealed class ParkedLetter(DeadLetterEnvelope letter)
{
    private readonly object? told = letter.Message is { } message && message.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Told<>) ? message : null;

    public Guid Id => letter.Id;

    /// <summary>Whether it is being tried again already.</summary>
    public bool IsOnItsWay => letter.Replayable;

    public DateTimeOffset Since => letter.FailedAt ?? letter.SentAt;

    /// <summary>The mission it is about; <c>null</c> where it can't be read.</summary>
    public string? Mission => Said(nameof(Told<object>.Mission));

    public string By => Said(nameof(Told<object>.Context)) ?? letter.Source;

    // That there was something on the strict channel is all that is said of it.
    public string What => told is null ? "unknown" : PublishedAttribute.Of(told.GetType().GenericTypeArguments[0]) is { Channel: Channels.General } published ? published.Name : Channels.Strict;

    public ParkingFault Fault =>
        letter.ExceptionType.Contains("Unknown", StringComparison.Ordinal) ? ParkingFault.Unknown
        : letter.ExceptionType.Contains("Json", StringComparison.Ordinal) || letter.ExceptionType.Contains("Serializ", StringComparison.Ordinal) ? ParkingFault.Unreadable
        : ParkingFault.ReactionFailed;

    private string? Said(string member) => (string?)told?.GetType().GetProperty(member)!.GetValue(told);
}
