using Concord.Hosting;
using Marten;

namespace Concord.ViolenceReduction.Committees;

/// <summary>A command that names a committee in its body.</summary>
public interface INamesCommittee
{
    /// <summary>The committee.</summary>
    Guid Committee { get; }
}

/// <summary>Brings the committee that a command names before its rules: <c>null</c> where it isn't there, or isn't the caller's to see.</summary>
public static class TheCommittee<TCommand> where TCommand : INamesCommittee
{
    public static async Task<Committee?> LoadAsync(TCommand command, Act act, IDocumentSession session, CancellationToken stop) =>
        await session.LoadAsync<Committee>(command.Committee, stop) is { } committee && committee.IsSeenBy(act.Caller) ? committee : null;
}
