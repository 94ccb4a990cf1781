using System.Globalization;
using JasperFx.Events;
using Marten;

namespace Concord.Hosting;

/// <summary>What stands on every event beside what happened: who, on whose behalf, role and office then, when, why, and what caused it.</summary>
/// <param name="Actor">The person who acted, or the system where there was none.</param>
/// <param name="ActorType"><c>person</c> or <c>system</c>.</param>
/// <param name="Client">The system whose token it was, where it is not the actor.</param>
/// <param name="Asserted">Whether the actor is asserted by that system rather than authenticated here.</param>
/// <param name="Role">The role at that time.</param>
/// <param name="Office">The office at that time.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Purpose">A code of the purpose register.</param>
/// <param name="Reason">Why, in a few words.</param>
/// <param name="RequestId">The request that caused it.</param>
public sealed record Envelope(
    string Actor, string ActorType, string? Client, bool Asserted, string Role, string Office, DateTimeOffset OccurredAt, string? Purpose, string? Reason, string RequestId)
{
    internal static void Write(Act act, IDocumentSession session)
    {
        session.LastModifiedBy = act.Actor;
        session.CausationId = act.RequestId;
        session.SetHeader("actorType", act.Person is null ? "system" : "person");
        session.SetHeader("role", act.Role);
        session.SetHeader("office", act.Office);
        session.SetHeader("occurredAt", act.OccurredAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (act.OnBehalfOf is not null)
            session.SetHeader("client", act.Caller.Subject);
        if (act.Purpose is { } purpose)
            session.SetHeader("purpose", purpose);
        if (act.Reason is { } reason)
            session.SetHeader("reason", reason);
    }

    /// <summary>Reads the envelope of a stored event.</summary>
    public static Envelope Of(IEvent stored) => new(
        stored.UserName ?? "",
        Text(stored, "actorType") ?? "system",
        Text(stored, "client"),
        Text(stored, "client") is not null,
        Text(stored, "role") ?? "",
        Text(stored, "office") ?? "",
        OccurredAtOf(stored),
        Text(stored, "purpose"),
        Text(stored, "reason"),
        stored.CausationId ?? "");

    /// <summary>When the event happened in the field; its recording where nothing else was said.</summary>
    public static DateTimeOffset OccurredAtOf(IEvent stored) =>
        Text(stored, "occurredAt") is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : stored.Timestamp;

    private static string? Text(IEvent stored, string header) => stored.GetHeader(header)?.ToString();
}
