using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Committees;

// Every fact that a committee can hold, in life order.

[Fact("selection-committee-seated", Sensitivity.Confidential)]
public sealed record SelectionCommitteeSeated(CommitteeKind Kind, string Place, Guid? Area, CommitteeBody Body, DueDiligence? DueDiligence, IReadOnlyList<Seat> Seats);

[Fact("committee-member-replaced", Sensitivity.Confidential)]
public sealed record CommitteeMemberReplaced(string Member, ReplacementReason Reason, Seat Replacement, int Women, int Seats, DateOnly? CureUntil);

[Fact("committee-interest-declared", Sensitivity.Confidential)]
public sealed record InterestDeclared(string Member, Guid Project, InterestKind Interest);
