using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.ServiceReferrals;

// A referral as the provider has it: a number of the programme and what may be said, and nobody's name.

[Fact("service-referral-received", Sensitivity.Confidential)]
public sealed record ServiceReferralReceived(
    Guid Case, string? ProgrammeNumber, string Place, string Office, string Provider, RecipientKind Recipient, string Service, Track Track, IReadOnlyList<DataCategory> Slice, DateOnly On, DateOnly ReplyBy, string MadeBy);

[Fact("service-referral-overdue", Sensitivity.Confidential)]
public sealed record ServiceReferralOverdue(DateOnly ReplyBy);

[Fact("service-referral-accepted", Sensitivity.Confidential)]
public sealed record ServiceReferralAccepted(DateOnly On, DateOnly? StartsOn);

[Fact("service-referral-declined", Sensitivity.Confidential)]
public sealed record ServiceReferralDeclined(DateOnly On, ReferralDeclineReason Reason);

[Fact("service-referral-fulfilled", Sensitivity.Confidential)]
public sealed record ServiceReferralFulfilled(ReferralOutcome Outcome, DateOnly On, int? Satisfaction);

[Fact("service-referral-withdrawn", Sensitivity.Confidential)]
public sealed record ServiceReferralWithdrawn(WithdrawalReason Reason);
