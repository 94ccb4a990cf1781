using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Forums;

/// <summary>A seat that the charter gives to a group.</summary>
[Class(Sensitivity.Internal)]
public sealed record PlannedSeat([property: RegularExpression("^[A-Z0-9-]{1,12}$")] string Code, ForumGroup Group);

/// <summary>Who was at a meeting, in numbers.</summary>
[Class(Sensitivity.Internal)]
public sealed record ForumAttendance(ForumGroup Group, Sex Sex, AgeBand AgeBand, [property: Range(1, 500)] int Count);

/// <summary>A seat that somebody holds, as far as rules ask: by which member, of what sex. That is all it shows of them (PO-26).</summary>
[Class(Sensitivity.Confidential)]
public sealed record HeldSeat(Guid Member, Sex Sex);
