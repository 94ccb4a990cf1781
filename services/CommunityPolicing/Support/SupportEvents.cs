using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Support;

// Every fact that a package of support can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("support-requested", Sensitivity.Confidential)]
public sealed record SupportRequested(SecurityInstitution Institution, string Unit, SupportKind Kind, string Place, IReadOnlyList<SupportItem> Items, string ProgrammeLead);

[Fact("due-diligence-completed", Sensitivity.Confidential)]
public sealed record DueDiligenceCompleted(SupportRiskBand Risk, IReadOnlyList<MitigationDuty> OpenDuties, IReadOnlyList<string> AgreedItems, string Assessor, DateOnly On, DateTimeOffset CompletedAt);

[Fact("support-approved", Sensitivity.Confidential)]
public sealed record SupportApproved(string Approver);

[Fact("support-item-delivered", Sensitivity.Confidential)]
public sealed record SupportItemDelivered(string Item, int Quantity, DateOnly On);

[Fact("support-suspended", Sensitivity.Confidential)]
public sealed record SupportSuspended(SupportSuspension Ground, DateTimeOffset At, DateTimeOffset DecideBy);

[Fact("support-resumed", Sensitivity.Confidential)]
public sealed record SupportResumed(string Approver);
