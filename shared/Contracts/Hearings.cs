namespace Concord.Contracts;

/// <summary>A line of the table: what is told, by whom and to whom.</summary>
/// <param name="What">The type that is told.</param>
/// <param name="By">The contexts that tell it.</param>
/// <param name="To">The contexts that hear it.</param>
public sealed record Hearing(Type What, IReadOnlyList<string> By, IReadOnlyList<string> To);

/// <summary>Who hears what from whom. Queues, exchanges and the right to write into them follow from this table.</summary>
public static class Hearings
{
    /// <summary>The contexts that record people, each under numbers of its own.</summary>
    public static IReadOnlyList<string> WithPeople { get; } = [Contexts.Reintegration, Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing, Contexts.Transhumance];

    /// <summary>Every line there is. A context that tells and hears one thing passes over what it told itself, or acts on it.</summary>
    public static IReadOnlyList<Hearing> Table { get; } =
    [
        new(typeof(SafetyCheckConfirmed), [Contexts.Reintegration], [Contexts.Reintegration]),
        new(typeof(ConductConcernRaised), [Contexts.Grievances], [Contexts.CommunityPolicing]),
        new(typeof(OversightCaseOpened), [Contexts.CommunityPolicing], [Contexts.Grievances]),
        new(typeof(TranshumanceAlertIssued), [Contexts.Transhumance], [Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing]),
        new(typeof(TranshumanceAlertEnded), [Contexts.Transhumance], [Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing]),
        new(typeof(AlertAnswered), [Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing], [Contexts.Transhumance]),
        new(typeof(SubjectDataErased), WithPeople, WithPeople),
        new(typeof(ErasureAnswered), WithPeople, WithPeople),
    ];

    /// <summary>The line of a type; what isn't in the table stands on the feed alone.</summary>
    public static Hearing Of(Type what) => Table.FirstOrDefault(hearing => hearing.What == what) ?? new(what, [], []);

    /// <summary>The contexts that <paramref name="context"/> tells something.</summary>
    public static IReadOnlyList<string> HeardFrom(string context) => [.. Table.Where(hearing => hearing.By.Contains(context)).SelectMany(hearing => hearing.To).Distinct()];

    /// <summary>The contexts that tell <paramref name="context"/> something.</summary>
    public static IReadOnlyList<string> HeardBy(string context) => [.. Table.Where(hearing => hearing.To.Contains(context)).SelectMany(hearing => hearing.By).Distinct()];
}
