using System.Text.Json;
using Concord.Ledger.Leaves;
using Concord.Privacy;
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
/// <param name="Reason">Why, in a few words.</param>
/// <param name="Corrects">The earlier event of the same record that this one corrects.</param>
[Class(Sensitivity.Confidential)]
public sealed record Envelope(
    string Actor, string ActorType, string? Client, bool Asserted, string Role, string Office, DateTimeOffset OccurredAt, string? Purpose, string? Reason,
    Guid? Corrects = null)
{
    // One header holds it whole: the store reads single texts that look like a date as dates.
    private const string Header = "act";
    private const string ReasonSalt = "reasonSalt";

    internal static void Write(Act act, IDocumentSession session)
    {
        session.LastModifiedBy = act.Actor;
        session.CausationId = act.RequestId;
        session.SetHeader(Header, new Envelope(
            act.Actor, act.Person is null ? "system" : "person", act.OnBehalfOf is null ? null : act.Caller.Subject, act.OnBehalfOf is not null,
            act.Role, act.Office, act.OccurredAt, act.Purpose, act.Reason, act.Corrects));

        // The ledger commits to a reason, it doesn't hold it: free text could be guessed from a plain digest.
        if (act.Reason is { } reason)
            session.SetHeader(ReasonSalt, Opening.OfReason(reason).Salt.ToString());
    }

    /// <summary>Reads the envelope of an event, stored or about to be.</summary>
    public static Envelope Of(IEvent fact) => fact.GetHeader(Header) switch
    {
        Envelope written => written,
        JsonElement stored => stored.Deserialize<Envelope>(JsonSerializerOptions.Web)!,
        _ => new(fact.UserName ?? "", "system", Client: null, Asserted: false, "", "", fact.Timestamp, Purpose: null, Reason: null),
    };
}
