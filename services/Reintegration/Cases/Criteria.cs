namespace Concord.Reintegration.Cases;

/// <summary>A published version of the eligibility criteria and the days on which it is in force.</summary>
internal sealed record Criteria(string Version, DateOnly From, DateOnly? Until)
{
    private static readonly Criteria[] Published =
    [
        new("2024-1", new(2023, 1, 1), new(2025, 6, 30)),
        new("2025-1", new(2025, 7, 1), Until: null),
    ];

    /// <summary>Whether <paramref name="version"/> is a published version that was in force on <paramref name="day"/>.</summary>
    public static bool InForce(string version, DateOnly day) =>
        Published.Any(criteria => criteria.Version == version && criteria.From <= day && (criteria.Until ?? day) >= day);
}
