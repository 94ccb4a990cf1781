using Concord.Privacy;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>Where an incident stands.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentState
{
    Reported, ToBeRouted, WithSpecialist, Logged, Responding, Answered, FedBack, Closed,
}

/// <summary>How sure it is that an incident happened as reported.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentStanding
{
    Unverified, Verified, Refuted,
}

/// <summary>What kind of thing happened. What a specialist takes over has no kind here.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentCategory
{
    CattleTheft, Theft, Robbery, Assault, Intimidation, RoadAmbush, Shooting, Arson, LandClash, CropDamage, IllegalCheckpoint, Other,
}

/// <summary>How exactly it is known when something happened.</summary>
[Class(Sensitivity.Internal)]
public enum IncidentPrecision
{
    Day, Week, Month,
}

/// <summary>How much harm was done.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentHarm
{
    None, Property, Injury, Death, Unknown,
}

/// <summary>What kind of source a report comes from; never who.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentSource
{
    CommunityMember, CommitteeMember, Police, LocalAuthority, PartnerStaff, TrainedMonitor, Media,
}

/// <summary>What screening asks. Doubt counts as yes.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentScreeningAnswer
{
    No, Yes, Unknown,
}

/// <summary>To which kind of specialist something goes at once.</summary>
[Class(Sensitivity.Confidential)]
public enum SpecialistKind
{
    EmergencyServices, ChildProtection, SurvivorSupport, MineAction,
}

/// <summary>On what ground an incident is held to have happened.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentVerificationBasis
{
    IndependentSources, DirectObservation,
}

/// <summary>Why an incident is held not to have happened as reported.</summary>
[Class(Sensitivity.Confidential)]
public enum IncidentRefutationBasis
{
    SourcesContradict, NotFoundOnSite, ReportedTwice, Withdrawn,
}

/// <summary>What was done about an incident.</summary>
[Class(Sensitivity.Internal)]
public enum IncidentAnswer
{
    VisitedPlace, PatrolAdded, MediationOffered, ReferredToService, WarnedCommunity, StructureRepaired, NothingPossible,
}

/// <summary>Where a community was told what came of an incident.</summary>
[Class(Sensitivity.Internal)]
public enum CommunityFeedbackSetting
{
    ForumMeeting, WomenSession, Assembly, Radio, HouseVisit,
}

/// <summary>What a community was told.</summary>
[Class(Sensitivity.Internal)]
public enum CommunityFeedbackContent
{
    WhatWasDone, WhatIsPlanned, CannotBeEstablished, HandedOn,
}

/// <summary>Why an incident is closed without telling the community.</summary>
[Class(Sensitivity.Confidential)]
public enum ClosedUntold
{
    UnsafeToSay,
}
