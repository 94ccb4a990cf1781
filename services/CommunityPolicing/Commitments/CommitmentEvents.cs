using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Commitments;

// Every fact that a commitment can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("commitment-made", Sensitivity.Internal)]
public sealed record CommitmentMade(Guid Forum, string Place, string Promise, CommitmentOwner Owner, DateOnly Due, SafetyTopic Topic, bool BudgetLine, DateOnly MadeOn);

[Fact("commitment-accepted", Sensitivity.Internal)]
public sealed record CommitmentAccepted(string By, DateOnly On);

[Fact("commitment-declined", Sensitivity.Internal)]
public sealed record CommitmentDeclined(CommitmentDecline Reason, string By);

[Fact("commitment-delivered", Sensitivity.Internal)]
public sealed record CommitmentDelivered(DeliveryEvidence Evidence, string By, DateOnly On, int DaysLate);

[Fact("commitment-confirmed", Sensitivity.Internal)]
public sealed record CommitmentConfirmed(int VotesFor, int VotesAgainst, string By, DateOnly On);

[Fact("commitment-contested", Sensitivity.Internal)]
public sealed record CommitmentContested(int VotesFor, int VotesAgainst, string By, DateOnly On);

[Fact("commitment-missed", Sensitivity.Internal)]
public sealed record CommitmentMissed(DateOnly Due);

[Fact("commitment-renegotiated", Sensitivity.Internal)]
public sealed record CommitmentRenegotiated(DateOnly Due, CommitmentRenegotiation Reason);
