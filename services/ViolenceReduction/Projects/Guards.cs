using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;

namespace Concord.ViolenceReduction.Projects;

/// <summary>What many commands ask first.</summary>
internal static class Guards
{
    /// <summary>The project stands in one of <paramref name="states"/>; C-26: after it was closed, nothing but an evaluation is added.</summary>
    public static Refusal? MustBe(this CvrProject project, params ReadOnlySpan<ProjectState> states) =>
        states.Contains(project.State) ? null
        : project.State is ProjectState.Closed ? Rules.ClosedProjectsStayClosed.Unless(holds: false, "The project is closed. Record an evaluation, or correct a fact by the event that it names.")
        : Refusal.WrongState($"The project is {Words.Of(project.State)}; this step leads on from {Words.Of(states)}.");

    /// <summary>C-06: the community selects, the programme reviews, the community signs off, and nothing is skipped.</summary>
    public static Refusal? MustHaveReached(this CvrProject project, ProjectState state, string detail) => Rules.TheOrderIsFixed.Unless(project.State >= state, detail);

    /// <summary>The committee is the one that decides on this project: the community's own, or the programme's that it was presented to.</summary>
    public static Refusal? MustBeOf(this Committee? committee, CommitteeKind kind, CvrProject project) =>
        committee is not null && committee.Kind == kind && (kind is CommitteeKind.ProjectSelection ? committee.Area == project.Area : committee.Id == project.PresentedTo)
            ? null : Refusal.WrongState(kind is CommitteeKind.ProjectSelection ? "Name the committee of the project's own area." : "Name the committee that the proposal was presented to.");

    /// <summary>C-18: the partner is cleared on the day.</summary>
    public static Refusal? MustBeCleared(this CvrProject project, DateOnly day) =>
        Rules.MoneyPassesFourHands.Unless(project.ClearedUntil >= day, "The partner isn't cleared on this day. Screen it and clear it first.");
}
