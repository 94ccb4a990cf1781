using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Projects;
using Concord.ViolenceReduction.Views;
using Marten;

namespace Concord.ViolenceReduction.QuickActions;

/// <summary>What a project still has for quick actions.</summary>
/// <param name="Place">Where the project is; <c>null</c> where there is none for the caller.</param>
/// <param name="Left">What accepted quick actions left of what its agreement set aside; <c>null</c> where nothing was, or the project doesn't run.</param>
/// <param name="IsHeld">Whether a grave harm concern holds its money.</param>
public sealed record SetAside(string? Place, Money? Left, bool IsHeld);

/// <summary>Brings the envelope of the project that a command names. What is accepted counts; what stood down with its alert is free again.</summary>
public static class TheEnvelope
{
    public static async Task<SetAside> LoadAsync(AcceptQuickAction command, Act act, IDocumentSession session, CancellationToken stop)
    {
        await session.TakeTurnAsync($"envelope of {command.Project}", stop);
        if (await session.LoadAsync<ProjectDetails>(command.Project, stop) is not { } project || !project.IsSeenBy(act.Caller))
            return new(Place: null, Left: null, IsHeld: false);
        if (project.State is not (ProjectState.Contracted or ProjectState.Implementing) || project.Agreement?.QuickActions is not { } whole)
            return new(project.Proposal.Place, Left: null, project.MoneyIsHeld);

        var accepted = await session.Query<QuickAction>().Where(action => action.State == QuickActionState.Accepted && action.Acceptance!.Project == command.Project).ToListAsync(stop);
        return new(project.Proposal.Place, whole - Money.Sum(whole.Currency, accepted.Select(action => action.Acceptance!.Amount)), project.MoneyIsHeld);
    }
}
