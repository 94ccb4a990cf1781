using Concord.Privacy;

namespace Concord.ViolenceReduction.Committees;

/// <summary>Whether the body was formed for this or was there before.</summary>
[Class(Sensitivity.Internal)]
public enum CommitteeBody
{
    New, Existing,
}

/// <summary>For whom a seat speaks.</summary>
[Class(Sensitivity.Confidential)]
public enum SeatGroup
{
    Community, Youth, Minority, Displaced, Authority,
}

/// <summary>Why a member leaves.</summary>
[Class(Sensitivity.Confidential)]
public enum ReplacementReason
{
    Resigned, Moved, Died, Absent, RecalledByCommunity,
}

/// <summary>What a member has to do with a proposal.</summary>
[Class(Sensitivity.Confidential)]
public enum InterestKind
{
    Family, Employment, Ownership, Proposer,
}
