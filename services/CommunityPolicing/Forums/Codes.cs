using Concord.Privacy;

namespace Concord.CommunityPolicing.Forums;

/// <summary>Where a forum stands. It is active from its first meeting on.</summary>
[Class(Sensitivity.Internal)]
public enum ForumState
{
    Chartered, Active, Suspended,
}

/// <summary>For whom somebody sits in a forum. Ethnic group, clan and what somebody was in the conflict are never among them.</summary>
[Class(Sensitivity.Internal)]
public enum ForumGroup
{
    Police, LocalAuthority, Women, Youth, Displaced, Herders, Farmers, Traders, TraditionalLeaders, Residents,
}

/// <summary>How the chair of a forum is found.</summary>
[Class(Sensitivity.Internal)]
public enum ChairingRule
{
    Elected, Rotating, Joint,
}

/// <summary>Why a seat became free.</summary>
[Class(Sensitivity.Internal)]
public enum SeatVacancy
{
    TermEnded, Resigned, MovedAway, Replaced, Deceased,
}

/// <summary>In what kind of place a meeting was held; never which.</summary>
[Class(Sensitivity.Internal)]
public enum MeetingPlace
{
    CommunityHall, School, Market, OpenAir, PoliceStation, Office, Remote,
}

/// <summary>What a meeting spoke about, as far as minutes say it.</summary>
[Class(Sensitivity.Internal)]
public enum AgendaItem
{
    SafetyReview, CommitmentsReview, PriorityVote, IncidentFeedback, PatrolPlanning, Transhumance, WomenSafety, YouthSafety, TrustInPolice,
}

/// <summary>Why somebody armed was in a session of the community.</summary>
[Class(Sensitivity.Internal)]
public enum ArmedPresence
{
    EscortThroughDanger, ThreatToTheMeeting, ArrivedFromDuty,
}

/// <summary>Why a forum doesn't meet for a time.</summary>
[Class(Sensitivity.Confidential)]
public enum ForumSuspension
{
    Safety, Capture, Interference,
}
