using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.SafetyPlans;

// Every fact that a safety plan can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("safety-plan-agreed", Sensitivity.Internal)]
public sealed record SafetyPlanAgreed(
    Guid Forum, string Place, int PlanVersion, IReadOnlyList<SafetyTopic> Priorities, IReadOnlyList<Guid> Commitments, IReadOnlyList<CommitmentOwner> Signatories, DateOnly From, DateOnly Until, DateOnly ReviewBy);

[Fact("safety-plan-reviewed", Sensitivity.Internal)]
public sealed record SafetyPlanReviewed(int Delivered, int Confirmed, int Missed, DateOnly On, DateOnly ReviewBy);

[Fact("safety-plan-published", Sensitivity.Internal)]
public sealed record SafetyPlanPublished(int SummaryVersion, IReadOnlyList<Guid> Promised, IReadOnlyList<PlanPublicationChannel> Channels, IReadOnlyList<string> Languages);

[Fact("safety-plan-lapsed", Sensitivity.Internal)]
public sealed record SafetyPlanLapsed(DateOnly Until);
