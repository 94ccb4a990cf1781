using Concord.Hosting;
using Concord.Reintegration.Views;
using Marten;

namespace Concord.Reintegration.SafetyChecks;

/// <summary>The case that a match names; <c>null</c> where there is none for the caller.</summary>
public sealed record Matched(CaseDetails? Case);

/// <summary>Brings the case that a match names before its rules.</summary>
public static class TheMatch
{
    public static async Task<Matched> LoadAsync(RequestSafetyCheck command, Act act, IDocumentSession session, CancellationToken stop) =>
        new(await session.LoadAsync<CaseDetails>(command.Case, stop) is { } found && found.IsSeenBy(act.Caller) ? found : null);
}
