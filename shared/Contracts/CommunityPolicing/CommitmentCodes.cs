namespace Concord.Contracts;

/// <summary>Who owes what was promised.</summary>
public enum CommitmentOwner
{
    /// <summary>The police.</summary>
    Police,

    /// <summary>The local authority.</summary>
    LocalAuthority,

    /// <summary>The community itself.</summary>
    Community,

    /// <summary>The mission.</summary>
    Mission,
}

/// <summary>What makes a community unsafe, as forums name it.</summary>
public enum SafetyTopic
{
    /// <summary>Theft of cattle.</summary>
    CattleTheft,

    /// <summary>The market and the way to it.</summary>
    MarketSafety,

    /// <summary>The night.</summary>
    NightSafety,

    /// <summary>Robbery on the road.</summary>
    RoadBanditry,

    /// <summary>The way to school.</summary>
    SchoolRoute,

    /// <summary>Water points.</summary>
    WaterPoints,

    /// <summary>Checkpoints.</summary>
    Checkpoints,

    /// <summary>Violence among the young.</summary>
    YouthViolence,

    /// <summary>Land.</summary>
    Land,

    /// <summary>Explosive remnants of war.</summary>
    ExplosiveRemnants,

    /// <summary>Trust between people and the police.</summary>
    TrustInPolice,
}

/// <summary>What kind of support it is.</summary>
public enum SupportKind
{
    /// <summary>Training.</summary>
    Training,

    /// <summary>Equipment, never weapons.</summary>
    Equipment,

    /// <summary>Repair of premises.</summary>
    Refurbishment,

    /// <summary>Advice at work.</summary>
    Mentoring,
}

/// <summary>Who answers an incident.</summary>
public enum IncidentResponder
{
    /// <summary>The police.</summary>
    Police,

    /// <summary>The local authority.</summary>
    LocalAuthority,

    /// <summary>The forum.</summary>
    Forum,

    /// <summary>A partner.</summary>
    Partner,

    /// <summary>The mission.</summary>
    Mission,
}
