namespace Concord.Privacy.Policies;

/// <summary>Who reads what, why, where, of a record in which state: the five things on which the answer depends (acceptance list, S3).</summary>
/// <param name="Relation">What the reader has to do with the record.</param>
/// <param name="Purpose">What they read it for; <c>null</c> where they don't say.</param>
/// <param name="Place">Whether it lies where they work.</param>
/// <param name="Class">The class of the value.</param>
/// <param name="State">Where the record stands.</param>
public sealed record Situation(Relation Relation, string? Purpose, Whereabouts Place, Sensitivity Class, RecordState State);

/// <summary>A line of the policy: what it grants, and nothing that it doesn't name.</summary>
/// <param name="Id">Its id, which an access record names.</param>
/// <param name="Relation">For whom.</param>
/// <param name="Purpose">For what.</param>
/// <param name="UpTo">The highest class that it opens.</param>
/// <param name="States">The states of a record in which it does.</param>
public sealed record Grant(string Id, Relation Relation, string Purpose, Sensitivity UpTo, params IReadOnlyList<RecordState> States)
{
    internal bool Covers(Situation situation) =>
        Relation == situation.Relation && Purpose == situation.Purpose && situation.Class <= UpTo && States.Contains(situation.State);
}

/// <summary>An answer and the line that gave it.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Grant">The id of the line; <c>null</c> where no line was needed or none was found.</param>
public sealed record PolicyDecision(Outcome Outcome, string? Grant = null);

/// <summary>The policy in force, as a table, and the one function that reads it. What no line grants isn't granted.</summary>
public static class Policy
{
    /// <summary>The version that access records name; it changes with the table.</summary>
    public const string Version = "2026-11-30";

    private static readonly RecordState[] Running = [RecordState.Live];
    private static readonly RecordState[] Whole = [RecordState.Live, RecordState.Closed];
    private static readonly RecordState[] AlsoProtected = [RecordState.Live, RecordState.Closed, RecordState.Protected];

    /// <summary>Every line there is.</summary>
    public static IReadOnlyList<Grant> Grants { get; } =
    [
        new("P-01", Relation.Assigned, "case-management", Sensitivity.Restricted, Whole),
        new("P-02", Relation.SameOffice, "case-management", Sensitivity.Restricted, Running),
        new("P-03", Relation.Presenter, "case-management", Sensitivity.Restricted, Running),
        new("P-04", Relation.Supervisor, "case-management", Sensitivity.Restricted, Whole),
        new("P-05", Relation.Assigned, "referral", Sensitivity.Restricted, Running),
        new("P-06", Relation.Supervisor, "referral", Sensitivity.Restricted, Running),
        new("P-07", Relation.Assigned, "protection", Sensitivity.Lethal, AlsoProtected),
        new("P-08", Relation.Supervisor, "protection", Sensitivity.Lethal, AlsoProtected),
        new("P-09", Relation.Auditor, "audit", Sensitivity.Restricted, Whole),
        new("P-10", Relation.InEmergency, "break-glass", Sensitivity.Lethal, AlsoProtected),
        // What could get somebody killed isn't put on paper: it is read to them, for protection.
        new("P-11", Relation.Assigned, "subject-rights", Sensitivity.Restricted, AlsoProtected),
        new("P-12", Relation.Supervisor, "subject-rights", Sensitivity.Restricted, Whole),
    ];

    /// <summary>The answer by the lines in force.</summary>
    public static PolicyDecision Decide(Situation situation) => Decide(situation, Grants);

    /// <summary>The answer by these lines: out of sight is denied, what is sealed is shown by a line or withheld, the rest is shown.</summary>
    public static PolicyDecision Decide(Situation situation, IEnumerable<Grant> grants) => situation switch
    {
        { Relation: Relation.None } or { Place: Whereabouts.Elsewhere } => new(Outcome.Deny),
        { Class: < Sensitivity.Restricted } => new(Outcome.Allow),
        _ when grants.FirstOrDefault(grant => grant.Covers(situation)) is { } found => new(Outcome.Allow, found.Id),
        _ => new(Outcome.Withhold),
    };
}
