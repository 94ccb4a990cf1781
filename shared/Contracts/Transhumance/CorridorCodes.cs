namespace Concord.Contracts;

/// <summary>On what a corridor rests.</summary>
public enum CorridorStatus
{
    /// <summary>Custom.</summary>
    Customary,

    /// <summary>An act of the authority.</summary>
    Official,

    /// <summary>Use, and nothing more.</summary>
    Informal,
}

/// <summary>What blocks a segment.</summary>
public enum BlockCause
{
    /// <summary>Fields on the way.</summary>
    Farming,

    /// <summary>A fence.</summary>
    Fence,

    /// <summary>Insecurity.</summary>
    Insecurity,

    /// <summary>High water.</summary>
    Flood,

    /// <summary>A closed border.</summary>
    BorderClosure,
}

/// <summary>What users agreed on.</summary>
public enum AccessCondition
{
    /// <summary>Herds come after the harvest.</summary>
    AfterHarvest,

    /// <summary>By day only.</summary>
    ByDayOnly,

    /// <summary>Each at their hours.</summary>
    BySharedHours,

    /// <summary>Along a marked way.</summary>
    AlongMarkedWay,

    /// <summary>No herds.</summary>
    ClosedToHerds,
}

/// <summary>How far a forecast is trusted.</summary>
public enum ForecastConfidence
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Somewhat.</summary>
    Medium,

    /// <summary>Well.</summary>
    High,
}

/// <summary>Why a herd took another way.</summary>
public enum DiversionReason
{
    /// <summary>The way was blocked.</summary>
    SegmentBlocked,

    /// <summary>Insecurity.</summary>
    Insecurity,

    /// <summary>Water or pasture elsewhere.</summary>
    WaterOrPasture,

    /// <summary>An agreement.</summary>
    AgreementReached,

    /// <summary>Not known.</summary>
    Unknown,
}
