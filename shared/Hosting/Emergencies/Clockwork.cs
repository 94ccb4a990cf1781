namespace Concord.Hosting.Emergencies;

/// <summary>What happens because time passed, and nobody did it.</summary>
internal static class Clockwork
{
    public static Act Act(string mission, DateTimeOffset occurred, DateTimeOffset now) => new(
        new Caller("clock", IsPerson: false, "system", "", [mission], [], []), OnBehalfOf: null, mission, occurred, now, Purpose: null, Reason: null, RequestId: Guid.NewGuid().ToString("N"));
}
