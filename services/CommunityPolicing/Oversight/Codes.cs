using Concord.Privacy;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>Where an allegation about conduct stands.</summary>
[Class(Sensitivity.Confidential)]
public enum OversightState
{
    Received, Referred, OutcomeKnown, FedBack, Closed,
}

/// <summary>How high in rank somebody is of whom something is alleged; never who.</summary>
[Class(Sensitivity.Confidential)]
public enum RankBand
{
    RankAndFile, JuniorOfficer, SeniorOfficer, Command, Unknown,
}

/// <summary>From where an allegation came; never from whom.</summary>
[Class(Sensitivity.Confidential)]
public enum ConductSource
{
    Complainant, Anonymous, Forum, Partner, Staff, OtherContext,
}

/// <summary>What is asked for until the matter is decided.</summary>
[Class(Sensitivity.Confidential)]
public enum ConductMeasure
{
    ProtectComplainant, ProtectWitnesses, RemoveFromContact, SuspendFromDuty, PreserveRecords,
}

/// <summary>By what right an interim measure comes about. The mission asks, it doesn't impose.</summary>
[Class(Sensitivity.Confidential)]
public enum MeasureStanding
{
    Requested, Imposed,
}

/// <summary>What a competent body came to.</summary>
[Class(Sensitivity.Confidential)]
public enum OversightOutcome
{
    Sanctioned, Prosecuted, Unfounded, NotEstablished, Refused, NoAnswer,
}

/// <summary>How whoever raised a concern was told what came of it.</summary>
[Class(Sensitivity.Confidential)]
public enum ConductFeedback
{
    InPerson, ThroughIntermediary, NotReachable, UnsafeToSay,
}
