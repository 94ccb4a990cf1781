using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The partner was screened and may be paid, until a day.</summary>
public sealed record ClearPartner(
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<PartnerCheck> Checks, DateOnly ScreenedOn, DateOnly Until);

[Command(Roles.Supervisor, Approves = true)]
public static class ClearPartnerEndpoint
{
    public static Refusal? Validate(ClearPartner command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.Approved, ProjectState.SignedOff, ProjectState.Contracted, ProjectState.Implementing, ProjectState.Suspended)
        ?? (command.ScreenedOn <= act.Day && command.Until > act.Day ? null : Refusal.WrongState("A partner is screened before it is cleared, and cleared for some time to come. Correct the dates."))
        ?? Rules.MoneyPassesFourHands.Unless(!Missing(command).Any(), $"The screening lacks: {string.Join(", ", Missing(command).Select(Words.Of))}. Complete it first.");

    [WolverinePost("/projects/{id}/clear-partner")]
    public static PartnerCleared Post(ClearPartner command, [Existing] CvrProject project) =>
        new([.. command.Checks.Distinct()], command.ScreenedOn, command.Until);

    private static IEnumerable<PartnerCheck> Missing(ClearPartner command) => new[] { PartnerCheck.Registration, PartnerCheck.SanctionsScreening, PartnerCheck.Safeguarding }.Except(command.Checks);
}
