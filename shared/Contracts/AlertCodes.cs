namespace Concord.Contracts;

/// <summary>What lies where a herd is expected, as far as others act on it.</summary>
public enum SpotKind
{
    /// <summary>Fields under crop.</summary>
    Field,

    /// <summary>A water point.</summary>
    Water,

    /// <summary>A market.</summary>
    Market,

    /// <summary>A protected area.</summary>
    ProtectedArea,

    /// <summary>A border post.</summary>
    BorderPost,

    /// <summary>A resting place or vaccination post.</summary>
    RestingPlace,
}

/// <summary>How soon to act (CAP 1.2, <c>urgency</c>).</summary>
public enum AlertUrgency
{
    /// <summary>At once.</summary>
    Immediate,

    /// <summary>Soon, within days.</summary>
    Expected,

    /// <summary>Later.</summary>
    Future,

    /// <summary>It is over.</summary>
    Past,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>How bad it may become (CAP 1.2, <c>severity</c>).</summary>
public enum AlertSeverity
{
    /// <summary>Extraordinary threat to life or property.</summary>
    Extreme,

    /// <summary>Significant threat.</summary>
    Severe,

    /// <summary>Possible threat.</summary>
    Moderate,

    /// <summary>Little or no known threat.</summary>
    Minor,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>How sure it is (CAP 1.2, <c>certainty</c>).</summary>
public enum AlertCertainty
{
    /// <summary>Seen to have happened or to be going on.</summary>
    Observed,

    /// <summary>More probable than not.</summary>
    Likely,

    /// <summary>Possible, not more.</summary>
    Possible,

    /// <summary>Not expected.</summary>
    Unlikely,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>How an alert ended: three different things.</summary>
public enum AlertEnding
{
    /// <summary>Its time ran out.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Cancelled,

    /// <summary>The danger has passed.</summary>
    AllClear,
}

/// <summary>What another context does about an alert.</summary>
public enum AlertAction
{
    /// <summary>A mediator on stand-by for the spot.</summary>
    StandbyMediator,

    /// <summary>A quick action from a project's pre-approved envelope.</summary>
    QuickAction,

    /// <summary>A joint patrol with a forum.</summary>
    JointPatrol,
}

/// <summary>How far it came with that.</summary>
public enum AlertAnswer
{
    /// <summary>It will be done.</summary>
    Accepted,

    /// <summary>It won't be done.</summary>
    Declined,

    /// <summary>It was ended with the alert.</summary>
    StoodDown,
}
