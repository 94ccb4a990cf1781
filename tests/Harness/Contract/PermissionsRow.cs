using Concord.Hosting;

namespace Concord.Harness.Contract;

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
public sealed record PermissionsRow(string Operation, string Role, Situation Situation, string Word)
{
    /// <summary>What it may, without what is special about it.</summary>
    public string May => Word.Replace("own ", "", StringComparison.Ordinal).Replace(" approving", "", StringComparison.Ordinal);

    /// <summary>Whether it decides on others' work.</summary>
    public bool Approves => Word.EndsWith(" approving", StringComparison.Ordinal);

    /// <summary>Whether it is there for whoever presented it alone.</summary>
    public bool IsOwn => Word.StartsWith("own ", StringComparison.Ordinal);

    /// <summary>The rows of an operation of which each role <paramref name="may"/> do this.</summary>
    public static IEnumerable<PermissionsRow> Of(string operation, IReadOnlyList<string> may) =>
        from role in Roles.All.Zip(may)
        from situation in Enum.GetValues<Situation>()
        select new PermissionsRow(operation, role.First, situation, role.Second);

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
