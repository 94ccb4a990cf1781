using System.Text.Json;
using Concord.Ledger.Leaves;
using Concord.Privacy;
using Concord.Privacy.Keys;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace Concord.Hosting;

/// <summary>What stands on every event beside what happened: who, on whose behalf, role and office then, when, and why.</summary>
/// <param name="Actor">The person who acted, or the system where there was none.</param>
/// <param name="ActorType"><c>person</c> or <c>system</c>.</param>
/// <param name="Client">The system whose token it was, where it acted for a person.</param>
/// <param name="Asserted">Whether the actor is asserted by that system rather than authenticated here.</param>
/// <param name="Role">The role at that time.</param>
/// <param name="Office">The office at that time.</param>
/// <param name="OccurredAt">When it happened in the field.</param>
/// <param name="Purpose">A code of the purpose register.</param>
/// <param name="Corrects">The earlier event of the same record that this one corrects.</param>
[Class(Sensitivity.Confidential)]
public sealed record Envelope(
    string Actor, string ActorType, string? Client, bool Asserted, string Role, string Office, DateTimeOffset OccurredAt, string? Purpose,
    Guid? Corrects = null)
{
    // One header holds it whole: the store reads single texts that look like a date as dates.
    private const string Header = "act";
    private const string Why = "reason";
    private const string Unread = "unread";

    /// <summary>Why, in a few words of somebody's own: they may speak of a person, and are sealed like whatever does.</summary>
    public Personal<string>? Reason { get; init; }

    /// <summary>Writes it on every event of the session.</summary>
    /// <param name="act">Who acts, and why.</param>
    /// <param name="session">The session.</param>
    /// <param name="meant">Of whom the reason speaks, where that is known before there are events.</param>
    internal static void Write(Act act, IDocumentSession session, Guid meant = default)
    {
        session.LastModifiedBy = act.Actor;
        session.CausationId = act.RequestId;
        session.SetHeader(Header, new Envelope(
            act.Actor, act.Person is null ? "system" : "person", act.OnBehalfOf is null ? null : act.Caller.Subject, act.OnBehalfOf is not null,
            act.Role, act.Office, act.OccurredAt, act.Purpose, act.Corrects));

        if (act.Reason is { } reason)
            session.SetHeader(Why, Personal.Of(reason, meant));
    }

    /// <summary>The reason that was given for an event that is about to be stored, still open.</summary>
    internal static Personal<string>? Given(IEvent appended) => appended.GetHeader(Why) as Personal<string>;

    /// <summary>Seals the reason of an event to whom it speaks of. What an inline view took of it already is the very value that is sealed.</summary>
    internal static void Seal(IEvent appended, Personal<string> reason, string mission, SubjectKey key)
    {
        var own = reason.Subject == key.Subject ? reason : Personal.Of(reason.Reveal(), key.Subject);
        ((IPersonal)own).Seal(new(mission, appended.Id, Opening.ReasonPath), key);
        appended.SetHeader(Why, own);
    }

    /// <summary>The events of the session have their reasons: what is still open isn't written over them.</summary>
    internal static void Sealed(IDocumentSession session) => (session as IMetadataContext)?.Headers?.Remove(Why);

    /// <summary>Reads the envelope of an event, stored or about to be.</summary>
    public static Envelope Of(IEvent fact) => fact.GetHeader(Header) is Envelope written ? written with { Reason = Given(fact) }
        : fact.GetHeader(Unread) is byte[] stored && JsonSerializer.Deserialize<Headers>(stored, StoredJson.Read) is { Act: { } act, Reason: var reason } ? act with { Reason = reason }
        : new(fact.UserName ?? "", "system", Client: null, Asserted: false, "", "", fact.Timestamp, Purpose: null);

    /// <summary>The headers of a stored event, read only where somebody asks for what stands in them: a long history is folded without.</summary>
    internal static Dictionary<string, object> ReadLater(byte[] headers) => new(1) { [Unread] = headers };

    private sealed record Headers(Envelope? Act = null, Personal<string>? Reason = null);
}
