namespace Concord.Contracts;

/// <summary>By which door a concern came in.</summary>
public enum IntakeChannel
{
    /// <summary>By telephone.</summary>
    Hotline,

    /// <summary>At a desk.</summary>
    HelpDesk,

    /// <summary>In a box.</summary>
    Box,

    /// <summary>Through a focal point.</summary>
    FocalPoint,

    /// <summary>In a meeting of the community.</summary>
    CommunityMeeting,

    /// <summary>By radio.</summary>
    Radio,

    /// <summary>Through a partner.</summary>
    PartnerOrganisation,

    /// <summary>Over the web.</summary>
    Web,
}

/// <summary>What a grievance is about, as far as others are told. Whatever points at somebody is told as other.</summary>
public enum GrievanceTopic
{
    /// <summary>A question.</summary>
    Question,

    /// <summary>Thanks or a suggestion.</summary>
    Feedback,

    /// <summary>Help that was received or not.</summary>
    Assistance,

    /// <summary>Who was chosen for a benefit.</summary>
    Selection,

    /// <summary>Money that was due.</summary>
    Payment,

    /// <summary>Land or property.</summary>
    LandOrProperty,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What the complainant says to an outcome.</summary>
public enum ComplainantAnswer
{
    /// <summary>They accept it.</summary>
    Accepted,

    /// <summary>They dispute it.</summary>
    Disputed,

    /// <summary>They said nothing in time.</summary>
    Unanswered,
}

/// <summary>What became of an appeal.</summary>
public enum AppealResult
{
    /// <summary>The appeal was right.</summary>
    Upheld,

    /// <summary>It was right in part.</summary>
    Varied,

    /// <summary>The outcome stands.</summary>
    Dismissed,
}

/// <summary>On what ground a grievance ends.</summary>
public enum ClosingGround
{
    /// <summary>The complainant accepted.</summary>
    Accepted,

    /// <summary>The complainant did not answer.</summary>
    Unanswered,

    /// <summary>Nothing could be established.</summary>
    NotEstablished,

    /// <summary>The complainant could not be told.</summary>
    NotReachable,

    /// <summary>It could not be taken up here.</summary>
    Inadmissible,

    /// <summary>The appeal was decided.</summary>
    AppealDecided,
}

/// <summary>What a land dispute is about.</summary>
public enum LandDisputeKind
{
    /// <summary>Where one plot ends.</summary>
    Boundary,

    /// <summary>Who inherits.</summary>
    Inheritance,

    /// <summary>Who lives there now.</summary>
    SecondaryOccupation,

    /// <summary>A sale.</summary>
    Sale,

    /// <summary>A way across.</summary>
    AccessRoute,

    /// <summary>Water.</summary>
    Water,

    /// <summary>Pasture.</summary>
    Grazing,

    /// <summary>Being driven off.</summary>
    Eviction,
}

/// <summary>The rungs of the ladder that an overdue clock climbs. It ends with somebody outside the mission, so that it never ends with nobody.</summary>
public enum LadderLevel
{
    /// <summary>The supervisor.</summary>
    Supervisor,

    /// <summary>Who leads that kind of work.</summary>
    RoleHead,

    /// <summary>Who manages the mechanism.</summary>
    MechanismManager,

    /// <summary>The head of the office.</summary>
    HeadOfOffice,

    /// <summary>The regional office, outside the mission.</summary>
    RegionalOffice,
}
