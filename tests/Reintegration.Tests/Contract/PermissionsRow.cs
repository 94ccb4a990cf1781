namespace Concord.Reintegration.Tests.Contract;

/// <summary>Where the caller stands to the record.</summary>
public enum Situation
{
    OwnArea, OtherArea, OtherMission, NotThere,
}

/// <summary>How a service answers one row of the matrix.</summary>
public enum Outcome
{
    /// <summary>The permission is there; whether the step leads on is for the rules to say.</summary>
    May,

    /// <summary>The role never may: 403.</summary>
    Forbidden,

    /// <summary>As if it weren't there: 404.</summary>
    Absent,

    /// <summary>A list, without the record.</summary>
    Unlisted,
}

/// <summary>One row: an operation, a role, a situation, and what is expected.</summary>
public sealed record PermissionsRow(string Operation, string Role, Situation Situation, string May)
{
    public static IEnumerable<PermissionsRow> Of(string operation) =>
        from role in PermissionsExpected.Roles.Zip(PermissionsExpected.Rows[operation])
        from situation in Enum.GetValues<Situation>()
        select new PermissionsRow(operation, role.First, situation, role.Second.Replace("own ", "", StringComparison.Ordinal));

    public Outcome Expected => (May, Situation) switch
    {
        ("-", _) => Outcome.Forbidden,
        ("apart", _) => Outcome.Absent,
        ("knows", _) or (_, Situation.OwnArea) => Outcome.May,

        // Nothing is hidden by it: whoever opens a record names the place themselves.
        ("opens", Situation.OtherArea) => Outcome.Forbidden,
        ("lists", _) => Outcome.Unlisted,
        _ => Outcome.Absent,
    };
}
