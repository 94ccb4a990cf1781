using Concord.Hosting;
using Marten;

namespace Concord.ViolenceReduction.Areas;

/// <summary>A command that names an area in its body.</summary>
public interface INamesArea
{
    /// <summary>The area; <c>null</c> where none is named.</summary>
    Guid? Area { get; }
}

/// <summary>Brings the area that a command names before its rules: <c>null</c> where it isn't there, or isn't the caller's to see.</summary>
public static class TheArea<TCommand> where TCommand : INamesArea
{
    public static async Task<TargetArea?> LoadAsync(TCommand command, Act act, IDocumentSession session, CancellationToken stop) =>
        command.Area is { } id && await session.LoadAsync<TargetArea>(id, stop) is { } area && area.IsSeenBy(act.Caller) ? area : null;
}
