using Concord.CommunityPolicing.Incidents;
using Concord.Privacy;
using Concord.Privacy.Aggregates;

namespace Concord.CommunityPolicing.Views;

/// <summary>The incidents in numbers.</summary>
/// <param name="At">As of the evening of this day.</param>
/// <param name="Threshold">Counts below this are withheld, and as many others as it takes to keep them so.</param>
/// <param name="Counts">A line for each combination of codes and for each total.</param>
[Class(Sensitivity.Internal)]
public sealed record IncidentFigures(DateOnly At, int Threshold, IReadOnlyList<IncidentCount> Counts);

/// <summary>How many incidents; a characteristic that isn't named is a total over it.</summary>
/// <param name="Place">The admin-2 place; an area, where it stands for those of its places that have too few each.</param>
/// <param name="Category">What kind of thing happened.</param>
/// <param name="Verification">What is held of it: only what was verified and not taken back counts as verified.</param>
/// <param name="Count">How many; <c>null</c> where that is withheld.</param>
[Class(Sensitivity.Internal)]
public sealed record IncidentCount(string? Place, [property: Class(Sensitivity.Internal)] IncidentCategory? Category, [property: Class(Sensitivity.Internal)] IncidentStanding? Verification, int? Count)
{
    internal static IncidentCount Of(Line line) => new(line.Codes.GetValueOrDefault("place"), Read<IncidentCategory>(line, "category"), Read<IncidentStanding>(line, "verification"), line.Count);

    private static T? Read<T>(Line line, string dimension) where T : struct, Enum => line.Codes.TryGetValue(dimension, out var code) ? Enum.Parse<T>(code, ignoreCase: true) : null;
}
