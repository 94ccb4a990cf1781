using Concord.Contracts;

namespace Concord.Grievances.Clocks;

/// <summary>What the passing of time does to a clock. Pure: the instant is handed in.</summary>
internal static class Escalation
{
    /// <summary>How long a rung has before the next one is told as well.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>The facts that are due on <paramref name="clock"/> at <paramref name="now"/>; none, where it is too early or nothing is left to record.</summary>
    public static IReadOnlyList<object> Due(Clock clock, Mechanism mechanism, DateTimeOffset now) => clock switch
    {
        { LookAt: null } => [],
        _ when clock.LookAt > now => [],
        { BreachedAt: not null } => [Climb(clock, mechanism, now)],
        { StoppedAt: not null } => [new ClockBreached(clock.Due, now)],
        _ when clock.Due <= now => [new ClockBreached(clock.Due, now), Climb(clock, mechanism, now)],
        _ => [new ClockWarned(clock.Due, now)],
    };

    /// <summary>
    /// The next rung that somebody holds who has no conflict of interest, and isn't the owner; where there is none above, the highest below;
    /// where the owner alone is left, the owner. Intake and <see cref="General.DeclareConflict"/> see to it that somebody always is.
    /// </summary>
    public static (int Rung, string Person, bool Fallback) Find(IReadOnlyList<Rung> ladder, int above, IReadOnlyCollection<string> excluded, string? owner)
    {
        var held = ladder.Select((rung, at) => (at, rung.Person)).Where(rung => rung.Person is { } person && !excluded.Contains(person)).Select(rung => (rung.at, Person: rung.Person!)).ToList();
        var others = held.Where(rung => rung.Person != owner).ToList();
        if (held is [])
            return (ladder.Count, ladder.Last(rung => rung.Person is not null).Person!, Fallback: true);
        if (others.Where(rung => rung.at > above).Take(1).ToList() is [var next])
            return (next.at, next.Person, Fallback: next.at > above + 1);
        return (ladder.Count, (others is [] ? held : others)[^1].Person, Fallback: true);
    }

    private static ClockEscalated Climb(Clock clock, Mechanism mechanism, DateTimeOffset now)
    {
        var ladder = clock.Kind is ClockKind.Route ? Sensitive(clock) : mechanism.Ladder;
        var (rung, person, fallback) = Find(ladder, clock.Rung, clock.Excluded, clock.Owner);
        var level = ladder[Math.Min(rung, ladder.Count - 1)].Level;
        return new(level, rung, person, fallback, now, Last: rung >= ladder.Count || !ladder.Skip(rung + 1).Any(above => above.Person is not null));
    }

    // Nobody outside the sensitive track learns of it: its ladder is its own named handlers.
    private static List<Rung> Sensitive(Clock clock) => [.. clock.Handlers.Select(handler => new Rung(LadderLevel.MechanismManager, handler))];
}
