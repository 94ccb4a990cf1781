using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>The community is told what came of the incident, as far as it can be said.</summary>
public sealed record FeedBackToCommunity(CommunityFeedbackSetting Setting, CommunityFeedbackContent Content);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class FeedBackToCommunityEndpoint
{
    public static Refusal? Validate(FeedBackToCommunity command, SafetyIncident incident) => incident.MustBeLogged();

    [WolverinePost("/incidents/{id}/feed-back-to-community")]
    public static IncidentFedBackToCommunity Post(FeedBackToCommunity command, [Existing] SafetyIncident incident, Act act) => new(command.Setting, command.Content, act.Day);
}
