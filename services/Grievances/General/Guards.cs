using Concord.Grievances.Clocks;
using Concord.Hosting;

namespace Concord.Grievances.General;

/// <summary>What many commands ask first.</summary>
internal static class Guards
{
    private static readonly GrievanceState[] Ended = [GrievanceState.Closed, GrievanceState.Withdrawn, GrievanceState.Moved, GrievanceState.BecameLandDispute];

    /// <summary>The grievance stands in one of <paramref name="states"/>, and whoever acts has no conflict of interest in it.</summary>
    public static Refusal? MustBe(this Grievance grievance, Act act, params ReadOnlySpan<GrievanceState> states) =>
        grievance.IsNoConflictOf(act) ?? (states.Contains(grievance.State) ? null : Refusal.WrongState($"The grievance is {Name(grievance.State)}; this step leads on from {Names(states)}."));

    /// <summary>The grievance is being worked on, and whoever acts has no conflict of interest in it.</summary>
    public static Refusal? MustBeLive(this Grievance grievance, Act act) =>
        grievance.IsNoConflictOf(act) ?? (!Ended.Contains(grievance.State) ? null : Refusal.WrongState($"The grievance is {Name(grievance.State)}; nothing is done on it any more. Reopen it first, where it can be."));

    /// <summary>GR-08: also where a system acts for the person.</summary>
    public static Refusal? IsNoConflictOf(this Grievance grievance, Act act) =>
        Rules.TheAccusedHaveNoPart.Unless(!grievance.Conflicted.Contains(act.Actor), "Whoever has a conflict of interest has no part in it. Let somebody else act.");

    /// <summary>GR-08: <paramref name="person"/> may take it up or decide on it.</summary>
    public static Refusal? IsFreeToDecide(this Grievance grievance, string? person) =>
        Rules.TheAccusedHaveNoPart.Unless(person is null || !grievance.Conflicted.Contains(person), "That person has a conflict of interest. Name somebody else.")
        ?? Rules.TheAccusedHaveNoPart.Unless(person is null || !grievance.Deciders.Contains(person), "That person took part in an earlier decision on it. Name somebody else.");

    /// <summary>Whether a clock of this kind runs.</summary>
    public static bool Runs(this Grievance grievance, ClockKind kind) => grievance.Running.Exists(clock => clock.Kind == kind);

    /// <summary>What stops the clocks of these kinds that run; all of them, where no kind is named.</summary>
    public static Alongside Stop(this Grievance grievance, Act act, StopReason reason, params IReadOnlyList<ClockKind> kinds) =>
        new([.. grievance.Running.Where(clock => kinds.Count == 0 || kinds.Contains(clock.Kind)).Select(clock => Elsewhere.To(clock.Id, new ClockStopped(reason, act.OccurredAt)))]);

    private static string Names(ReadOnlySpan<GrievanceState> states)
    {
        var names = new List<string>();
        foreach (var state in states)
            names.Add(Name(state));
        return string.Join(" or ", names);
    }

    private static string Name(GrievanceState state) => string.Concat(state.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
