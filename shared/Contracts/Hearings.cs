namespace Concord.Contracts;

/// <summary>A line of the table: what is told, in which channel, and to whom.</summary>
/// <param name="What">The type that is told.</param>
/// <param name="Channel"><see cref="Hearings.General"/> or <see cref="Hearings.Strict"/>.</param>
/// <param name="By">The contexts that tell it.</param>
/// <param name="To">The contexts that hear it.</param>
public sealed record Hearing(Type What, string Channel, IReadOnlyList<string> By, IReadOnlyList<string> To);

/// <summary>Who hears what from whom. Queues, exchanges and the right to write into them follow from this table.</summary>
public static class Hearings
{
    /// <summary>What staff of any context may know.</summary>
    public const string General = "general";

    /// <summary>Sensitive reports and conduct: a scope and a numbering of its own.</summary>
    public const string Strict = "strict";

    /// <summary>Every line there is.</summary>
    public static IReadOnlyList<Hearing> Table { get; } =
    [
        new(typeof(SafetyCheckConfirmed), Strict, [Contexts.Reintegration], [Contexts.Reintegration]),
        new(typeof(ConductConcernRaised), Strict, [Contexts.Grievances], [Contexts.CommunityPolicing]),
        new(typeof(OversightCaseOpened), Strict, [Contexts.CommunityPolicing], [Contexts.Grievances]),
        new(typeof(TranshumanceAlertIssued), General, [Contexts.Transhumance], [Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing]),
        new(typeof(TranshumanceAlertEnded), General, [Contexts.Transhumance], [Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing]),
        new(typeof(AlertAnswered), General, [Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing], [Contexts.Transhumance]),
    ];

    /// <summary>The line of a type; a type that isn't in the table is told to nobody.</summary>
    /// <exception cref="ArgumentException">The type has no line.</exception>
    public static Hearing Of(Type what) => Table.FirstOrDefault(hearing => hearing.What == what) ?? throw new ArgumentException($"{what.Name} has no line in Hearings.Table: say who hears it.", nameof(what));

    /// <summary>The contexts that <paramref name="context"/> tells something.</summary>
    public static IReadOnlyList<string> HeardFrom(string context) => [.. Table.Where(hearing => hearing.By.Contains(context)).SelectMany(hearing => hearing.To).Distinct()];

    /// <summary>The contexts that tell <paramref name="context"/> something.</summary>
    public static IReadOnlyList<string> HeardBy(string context) => [.. Table.Where(hearing => hearing.To.Contains(context)).SelectMany(hearing => hearing.By).Distinct()];
}
