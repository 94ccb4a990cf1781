using Concord.Privacy;

namespace Concord.Subscriptions.Endpoints;

/// <summary>Where an endpoint stands.</summary>
[Class(Sensitivity.Internal)]
public enum EndpointState
{
    Pending, Active, Paused, Disabled, Removed,
}

/// <summary>One event after the other, or several at a time.</summary>
[Class(Sensitivity.Internal)]
public enum DeliveryMode
{
    Ordered, Parallel,
}

/// <summary>Where an endpoint begins.</summary>
[Class(Sensitivity.Internal)]
public enum StartFrom
{
    Beginning, Now, Position,
}

/// <summary>Why its owner lets an endpoint rest.</summary>
[Class(Sensitivity.Internal)]
public enum PauseReason
{
    Maintenance, Overload, Investigation, Other,
}

/// <summary>Why an endpoint gets nothing more.</summary>
[Class(Sensitivity.Internal)]
public enum DisabledBecause
{
    Gone, SustainedFailure, RightsWithdrawn, Misuse,
}

/// <summary>What came of an attempt.</summary>
[Class(Sensitivity.Internal)]
public enum AttemptOutcome
{
    Taken, Failed,
}
