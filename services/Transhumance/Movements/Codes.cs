using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.Transhumance.Movements;

/// <summary>Where a herd stands on its way.</summary>
[Class(Sensitivity.Confidential)]
public enum MovementState
{
    Sighted, Tracked, Approaching, Arrived, Diverted,
}

/// <summary>How many animals, in bands: under 50, 200, 1000, more.</summary>
[Class(Sensitivity.Confidential)]
public enum HerdSize
{
    Small, Medium, Large, VeryLarge,
}

/// <summary>Where it is heading.</summary>
[Class(Sensitivity.Confidential)]
public enum Heading
{
    North, NorthEast, East, SouthEast, South, SouthWest, West, NorthWest,
}

/// <summary>How fast it moves.</summary>
[Class(Sensitivity.Confidential)]
public enum Pace
{
    Resting, Grazing, Walking, Hurried,
}

/// <summary>Who saw it, as a class; never which relay.</summary>
[Class(Sensitivity.Confidential)]
public enum ObservationSource
{
    Relay, CountingPoint, Partner, Satellite, VeterinaryPost,
}

/// <summary>What was seen of a herd: to a cell, in bands, and nobody who leads it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Sighting(
    [property: RegularExpression(Transhumance.Cell.Form)] string Cell,
    HerdSize Size,
    Heading Heading,
    Pace Pace,
    ObservationSource Source);
