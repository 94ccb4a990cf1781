using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>What was feared or seen was dealt with, and somebody who is not of the partner says so.</summary>
public sealed record ResolveHarmConcern([property: Range(1, 1000)] int Concern, [property: MinLength(1), MaxLength(6)] IReadOnlyList<HarmMeasure> Measures);

[Command(Roles.Supervisor, Roles.Safeguarding, Approves = true)]
public static class ResolveHarmConcernEndpoint
{
    public static Refusal? Validate(ResolveHarmConcern command, CvrProject project, Act act) =>
        (project.State is ProjectState.Closed ? project.MustBe(ProjectState.Implementing) : null)
        ?? (project.Concerns.Exists(concern => concern.Number == command.Concern && !concern.Resolved) ? null : Refusal.WrongState($"There is no open concern {command.Concern}."))
        ?? Rules.HarmHoldsMoney.Unless(act.Office != project.Partner && act.Person != project.Proposer, "The partner doesn't resolve a concern about its own work. Let somebody else.");

    [WolverinePost("/projects/{id}/resolve-harm-concern")]
    public static HarmConcernResolved Post(ResolveHarmConcern command, [Existing] CvrProject project, Act act) =>
        new(command.Concern, [.. command.Measures.Distinct()], act.Actor);
}
