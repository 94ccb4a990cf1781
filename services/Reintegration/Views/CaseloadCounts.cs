using Concord.Contracts;
using Concord.Privacy;
using Concord.Privacy.Aggregates;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Views;

/// <summary>The caseload in numbers.</summary>
/// <param name="At">As of the evening of this day.</param>
/// <param name="Threshold">Counts below this are withheld, and as many others as it takes to keep them so.</param>
/// <param name="Counts">A line for each combination of codes and for each total.</param>
[Class(Sensitivity.Internal)]
public sealed record CaseloadCounts(DateOnly At, int Threshold, IReadOnlyList<CaseloadCount> Counts);

/// <summary>How many cases; a characteristic that isn't named is a total over it.</summary>
/// <param name="Place">The place; an area, where it stands for those of its places that have too few cases each.</param>
/// <param name="Sex">The sex.</param>
/// <param name="AgeBand">The age band.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many; <c>null</c> where that is withheld.</param>
[Class(Sensitivity.Internal)]
public sealed record CaseloadCount(string? Place, Sex? Sex, AgeBand? AgeBand, [property: Class(Sensitivity.Internal)] CaseState? State, int? Count)
{
    internal static CaseloadCount Of(Line line) =>
        new(line.Codes.GetValueOrDefault("place"), Read<Sex>(line, "sex"), Read<AgeBand>(line, "ageBand"), Read<CaseState>(line, "state"), line.Count);

    private static T? Read<T>(Line line, string dimension) where T : struct, Enum => line.Codes.TryGetValue(dimension, out var code) ? Enum.Parse<T>(code, ignoreCase: true) : null;
}
