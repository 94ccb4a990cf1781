using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Forums;

// Every fact that a forum can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("forum-chartered", Sensitivity.Internal)]
public sealed record ForumChartered(string Place, string CharterVersion, IReadOnlyList<PlannedSeat> Seats, ChairingRule Chairing);

[Fact("forum-seat-filled", Sensitivity.Confidential)]
public sealed record ForumSeatFilled(string Seat, Guid Member, Sex Sex, AgeBand AgeBand);

[Fact("forum-seat-vacated", Sensitivity.Confidential)]
public sealed record ForumSeatVacated(string Seat, SeatVacancy Reason);

[Fact("forum-meeting-held", Sensitivity.Internal)]
public sealed record ForumMeetingHeld(
    DateOnly On, MeetingPlace PlaceType, IReadOnlyList<ForumAttendance> Attendance, bool Quorate, DateOnly? WomenSessionOn, int ArmedPersons, ArmedPresence? ArmedFor, bool UniformsPresent, IReadOnlyList<AgendaItem> Agenda);

[Fact("forum-took-commitment", Sensitivity.Internal)]
public sealed record ForumTookCommitment(Guid Commitment, CommitmentOwner Owner, DateOnly Due);

[Fact("forum-agreed-plan", Sensitivity.Internal)]
public sealed record ForumAgreedPlan(Guid Plan, int PlanVersion, DateOnly Until);

[Fact("forum-suspended", Sensitivity.Confidential)]
public sealed record ForumSuspended(ForumSuspension Ground, DateOnly ReviewOn);

[Fact("forum-reactivated", Sensitivity.Confidential)]
public sealed record ForumReactivated(DateOnly On);
