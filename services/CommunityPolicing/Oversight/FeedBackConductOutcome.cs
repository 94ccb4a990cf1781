using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>Whoever raised the concern is told what came of it, or it is said why not.</summary>
public sealed record FeedBackConductOutcome(ConductFeedback How);

[Command(Roles.Oversight)]
public static class FeedBackConductOutcomeEndpoint
{
    public static Refusal? Validate(FeedBackConductOutcome command, OversightCase @case) => @case.State.MustBe("case", OversightState.OutcomeKnown);

    [WolverinePost("/oversight-cases/{id}/feed-back-conduct-outcome")]
    public static ConductOutcomeFedBack Post(FeedBackConductOutcome command, [Existing] OversightCase @case) => new(command.How);
}
