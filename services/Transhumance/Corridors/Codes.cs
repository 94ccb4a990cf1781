using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.Transhumance.Corridors;

/// <summary>How far a corridor is agreed. A map that one side drew is a claim.</summary>
[Class(Sensitivity.Internal)]
public enum CorridorState
{
    Claimed, Validated, Recognised,
}

/// <summary>How it was mapped.</summary>
[Class(Sensitivity.Internal)]
public enum MappingMethod
{
    CommunityWalk, Survey, Satellite,
}

/// <summary>How wide it is: under 50 m, up to 100 m, more.</summary>
[Class(Sensitivity.Internal)]
public enum WidthClass
{
    Narrow, Medium, Wide,
}

/// <summary>What became of the objections that were raised.</summary>
[Class(Sensitivity.Internal)]
public enum ObjectionsRaised
{
    None, Settled, Open,
}

/// <summary>A stretch of a corridor: the cells that it leads through, in order.</summary>
[Class(Sensitivity.Internal)]
public sealed record CorridorSegment(
    [property: RegularExpression("^[A-Z0-9]{1,8}$")] string Code,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{4,10}$")] string Place,
    [property: MinLength(2), MaxLength(60), EachCell] IReadOnlyList<string> Cells);
