using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;
using Marten;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Reintegration.SafetyChecks;

/// <summary>Somebody met in an incident was found to be a participant, and may be in danger. Of the incident nothing is said here, not even that there is one.</summary>
/// <param name="Case">The case that was found.</param>
/// <param name="Urgency">How soon somebody has to look after the person.</param>
public sealed record RequestSafetyCheck(Guid Case, SafetyUrgency Urgency);

[Command(Roles.Link)]
public static class RequestSafetyCheckEndpoint
{
    public static async Task<Matched> LoadAsync(RequestSafetyCheck command, HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var mission = Acts.Of(http).Mission;
        var found = await session.Query<CaseDetails>().FirstOrDefaultAsync(details => details.TenantIsOneOf(mission) && details.Id == command.Case, stop);
        return new(found?.IsSeenBy(http.Caller()) is true ? found : null);
    }

    public static Refusal? Validate(RequestSafetyCheck command, Matched matched) =>
        matched.Case is null ? Refusal.Absent
        : matched.Case.State is CaseState.Diverted ? Refusal.WrongState("The case was handed to child protection. Tell the receiving actor.")
        : null;

    [WolverinePost("/safety-checks")]
    public static IStartStream Post(RequestSafetyCheck command, Matched matched, Act act) =>
        MartenOps.StartStream<SafetyCheck>(Guid.NewGuid(), new SafetyCheckRequested(command.Case, matched.Case!.Place, command.Urgency, act.Actor));
}

/// <summary>The case that a match names; <c>null</c> where there is none for the caller.</summary>
public sealed record Matched(CaseDetails? Case);
