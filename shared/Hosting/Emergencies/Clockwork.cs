using Marten;

namespace Concord.Hosting.Emergencies;

/// <summary>What happens by itself, and nobody did it.</summary>
public static class Clockwork
{
    /// <summary>Writes on the session's events that the clock acted: when it became due, and when that was seen.</summary>
    public static void ActsIn(IDocumentSession session, DateTimeOffset occurred, DateTimeOffset now) => Envelope.Write(Act(session.TenantId, occurred, now), session);

    internal static Act Act(string mission, DateTimeOffset occurred, DateTimeOffset now) => new(
        new Caller("clock", IsPerson: false, "system", "", [mission], [], []), OnBehalfOf: null, mission, occurred, now, Purpose: null, Reason: null, RequestId: Guid.NewGuid().ToString("N"));
}
