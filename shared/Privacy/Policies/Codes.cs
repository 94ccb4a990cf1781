namespace Concord.Privacy.Policies;

/// <summary>What a reader has to do with a record.</summary>
public enum Relation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They accompany the person.</summary>
    Assigned,

    /// <summary>Their office is responsible, and somebody else of it accompanies the person.</summary>
    SameOffice,

    /// <summary>They work in the programme, in another office of the area.</summary>
    OtherOffice,

    /// <summary>They are the partner that presented the person.</summary>
    Presenter,

    /// <summary>They supervise the work.</summary>
    Supervisor,

    /// <summary>They audit it.</summary>
    Auditor,

    /// <summary>They opened this one record in an emergency.</summary>
    InEmergency,
}

/// <summary>Whether a record lies in the areas and missions of a reader.</summary>
public enum Whereabouts
{
    /// <summary>It does.</summary>
    Here,

    /// <summary>It doesn't.</summary>
    Elsewhere,
}

/// <summary>Where a record stands, as far as reading it goes.</summary>
public enum RecordState
{
    /// <summary>It is worked on.</summary>
    Live,

    /// <summary>The work has ended.</summary>
    Closed,

    /// <summary>It was handed to child protection, or protects an informant or a survivor.</summary>
    Protected,

    /// <summary>The person was erased.</summary>
    Erased,
}

/// <summary>What a reader gets of a value.</summary>
public enum Outcome
{
    /// <summary>The value.</summary>
    Allow,

    /// <summary>That there is one, and its class.</summary>
    Withhold,

    /// <summary>Nothing: to them the record isn't there.</summary>
    Deny,
}
