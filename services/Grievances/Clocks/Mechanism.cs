using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Grievances.Clocks;

/// <summary>A rung of the ladder and who holds it at present; a vacant one is passed over.</summary>
public sealed record Rung(LadderLevel Level, string? Person);

/// <summary>Who answers for grievances, from configuration: the ladder that overdue clocks climb, and the named focal points of the sensitive track.</summary>
/// <param name="Ladder">From the supervisor to somebody outside the mission.</param>
/// <param name="FocalPoints">The people who handle sensitive reports; never a desk.</param>
public sealed record Mechanism(IReadOnlyList<Rung> Ladder, IReadOnlyList<string> FocalPoints)
{
    private const string Section = "Mechanism";

    /// <summary>Whether somebody on the ladder is left when these people are excluded.</summary>
    public bool HoldsWithout(IReadOnlySet<string> excluded) => Ladder.Any(rung => rung.Person is { } person && !excluded.Contains(person));

    /// <summary>The focal points that are left when these people are excluded.</summary>
    public IReadOnlyList<string> FocalPointsWithout(IEnumerable<string> excluded) => [.. FocalPoints.Except(excluded)];

    /// <summary>Reads it; a mechanism that could end at nobody doesn't start.</summary>
    internal static Mechanism Of(IConfiguration configuration)
    {
        var ladder = Enum.GetValues<LadderLevel>().Select(level => new Rung(level, configuration[$"{Section}:Ladder:{level}"] is { Length: > 0 } person ? person : null)).ToList();
        var focalPoints = configuration.GetSection($"{Section}:FocalPoints").GetChildren().Select(found => found.Value).OfType<string>().Where(found => found.Length > 0).ToList();
        if (ladder.Select(rung => rung.Person).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2)
            throw new ConfigurationFault($"{Section}:Ladder names fewer than two people. Name at least the head of office and somebody of the regional office, so that no escalation ends at nobody.");
        return focalPoints is []
            ? throw new ConfigurationFault($"{Section}:FocalPoints names nobody. Name the people who handle sensitive reports.")
            : new(ladder, focalPoints);
    }
}
