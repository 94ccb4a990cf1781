using Concord.Hosting;
using Concord.Reintegration.Cases;
using Marten;

namespace Concord.Reintegration.CriteriaSets;

/// <summary>Every version of the criteria that a mission has published.</summary>
public sealed record PublishedCriteria(IReadOnlyList<CriteriaSet> Sets)
{
    /// <summary>The version in force in <paramref name="place"/> on <paramref name="day"/>: where several are, the one that began last.</summary>
    public CriteriaSet? InForce(string place, DateOnly day) => Sets.Where(set => set.HoldsIn(place) && set.HoldsOn(day)).MaxBy(set => set.From);

    /// <summary>R-06: a decision names the criteria that were in force when the person came.</summary>
    internal Refusal? MustHold(string version, ReintegrationCase @case) => Rules.CriteriaInForceAndNoBareList.Unless(
        InForce(@case.Place, @case.PresentedOn)?.CriteriaVersion == version, $"Criteria {version} were not in force on {@case.PresentedOn:yyyy-MM-dd}. Name the version that was.");

    /// <summary>R-06: whoever came after the last day of presentation needs a waiver.</summary>
    internal Refusal? MustBeInTime(ReintegrationCase @case, string? waiver) => Rules.CriteriaInForceAndNoBareList.Unless(
        waiver is { Length: > 0 } || InForce(@case.Place, @case.PresentedOn)?.CutOff is not { } last || @case.PresentedOn <= last,
        "The person came after the last day of presentation. Record by which waiver they are taken all the same.");
}

/// <summary>Brings what the mission has published before the rules of a command.</summary>
public static class TheCriteria
{
    public static async Task<PublishedCriteria> LoadAsync(IDocumentSession session, CancellationToken stop) => new(await session.Query<CriteriaSet>().ToListAsync(stop));
}
