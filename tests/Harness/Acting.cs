using Concord.Hosting;

namespace Concord.Harness;

/// <summary>Who acts in a decision, where and when.</summary>
public static class Acting
{
    public static Act Partner => By(Actor.Partner);

    public static Act Caseworker => By(Actor.Caseworker);

    public static Act Supervisor => By(Actor.Supervisor);

    public static Act Committee => By(Actor.Committee);

    public static Act Safeguarding => By(Actor.Safeguarding);

    public static Act Oversight => By(Actor.Oversight);

    public static Act Link => By(Actor.Link);

    /// <summary>The actor, at the instant of all tests.</summary>
    public static Act By(Actor actor) => new(
        new Caller(actor.Id, actor.IsPerson, actor.Role, actor.Office, actor.Missions, actor.Areas, actor.Scopes),
        OnBehalfOf: null, "BFA", Request.Instant, Request.Instant, Purpose: null, Reason: null, "a-request");

    /// <summary>At another time.</summary>
    public static Act On(this Act act, DateOnly day)
    {
        var instant = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
        return act with { OccurredAt = instant, RecordedAt = instant };
    }
}
