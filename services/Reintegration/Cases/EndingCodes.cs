using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>From whom a death was learned.</summary>
[Class(Sensitivity.Confidential)]
public enum DeathSource
{
    Family, HealthFacility, Authority, Community, Staff,
}

/// <summary>What a second person found about a reported death.</summary>
[Class(Sensitivity.Confidential)]
public enum DeathFinding
{
    Confirmed, NotConfirmed,
}

/// <summary>When a participant is asked again after graduation.</summary>
[Class(Sensitivity.Internal)]
public enum FollowUpPoint
{
    AfterThreeMonths, AfterSixMonths, AfterTwelveMonths,
}

/// <summary>Whether somebody has a source of income. Not asked and not said are answers of their own.</summary>
[Class(Sensitivity.Confidential)]
public enum IncomeAnswer
{
    HasSource, NoSource, NotAsked, Undisclosed,
}

/// <summary>Whether what a grant began still runs.</summary>
[Class(Sensitivity.Confidential)]
public enum ActivityAnswer
{
    Running, Changed, Ended, NoGrant, NotAsked,
}

/// <summary>On what ground a case is closed.</summary>
[Class(Sensitivity.Confidential)]
public enum ClosureGround
{
    FollowUpEnded, LeftForGood, InNationalCare,
}

/// <summary>What of a case file passes to the national authority.</summary>
[Class(Sensitivity.Internal)]
public enum FileScope
{
    ProcessFacts, Plan, Benefits, Identity,
}

/// <summary>How far a return to another country has come.</summary>
[Class(Sensitivity.Confidential)]
public enum ReturnStep
{
    None, Prepared, Safe, Unsafe,
}
