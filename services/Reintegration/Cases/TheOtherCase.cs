using Concord.Hosting;
using Concord.Reintegration.Views;
using Marten;

namespace Concord.Reintegration.Cases;

/// <summary>A command that names another case in its body.</summary>
public interface INamesAnotherCase
{
    /// <summary>The other case.</summary>
    Guid OtherCase { get; }
}

/// <summary>The case that a command names beside its own, as far as rules ask; without an id where there is none for the caller.</summary>
public sealed record OtherCase(Guid? Id, CaseState State, AgeStatus AgeStatus)
{
    /// <summary>It is there, for whoever acts.</summary>
    internal Refusal? MustBeThere() => Refusal.WrongState("There is no such other case in your areas. Name one that you can read.").Unless(Id is not null);

    /// <summary>It is there, and its own way has not ended where nothing can be said of it.</summary>
    internal Refusal? MustBeOpenTo(Guid @case) =>
        MustBeThere()
        ?? (Id == @case ? Refusal.WrongState("That is the same case. Name the other one.") : null)
        ?? (State is CaseState.Diverted ? Refusal.WrongState("The other case was handed to child protection, and nothing is said on it any more.") : null)
        ?? Rules.ChildrenAreNotProcessed.Unless(AgeStatus is AgeStatus.Adult, "The person of the other case may be a child. Have their age determined there first.");
}

/// <summary>Brings the other case before the rules of a command.</summary>
public static class TheOtherCase<TCommand> where TCommand : INamesAnotherCase
{
    public static async Task<OtherCase> LoadAsync(TCommand command, Act act, IDocumentSession session, CancellationToken stop) =>
        await session.LoadAsync<CaseDetails>(command.OtherCase, stop) is { } found && found.IsSeenBy(act.Caller)
            ? new(found.Id, found.State, found.AgeStatus) : new(Id: null, CaseState.Presented, AgeStatus.Adult);
}
