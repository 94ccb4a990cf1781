using Concord.Contracts;

namespace Concord.Hosting;

/// <summary>Who acts, for whom, from where, when and why: handed to every decision and kept with every event it makes.</summary>
/// <param name="Caller">Whose token it is.</param>
/// <param name="OnBehalfOf">The person that a system acts for, as it asserts; <c>null</c> when the token's subject acts.</param>
/// <param name="Mission">The mission whose record is changed.</param>
/// <param name="OccurredAt">When it happened in the field.</param>
/// <param name="RecordedAt">When it reached this system; never before it happened.</param>
/// <param name="Purpose">A code of the purpose register, or <c>null</c>.</param>
/// <param name="Reason">Why, in a few words without personal data, or <c>null</c>.</param>
/// <param name="RequestId">The request that caused it.</param>
/// <param name="Corrects">The event of the same record that it corrects, or <c>null</c>.</param>
public sealed record Act(
    Caller Caller,
    string? OnBehalfOf,
    string Mission,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string? Purpose,
    string? Reason,
    string RequestId,
    Guid? Corrects = null)
{
    /// <summary>The person who acts, whom separation of duties compares; a system without a person behind it has none.</summary>
    public string? Person => OnBehalfOf ?? (Caller.IsPerson ? Caller.Subject : null);

    /// <summary>Who answers for it: the person where there is one, else the system.</summary>
    public string Actor => Person ?? Caller.Subject;

    /// <summary>The role at this time.</summary>
    public string Role => Caller.Role;

    /// <summary>The office at this time.</summary>
    public string Office => Caller.Office;

    /// <summary>A record is opened only where whoever opens it works, and in the country of the mission that keeps it.</summary>
    public Refusal? MayOpenIn(string place) =>
        !Countries.Contain(Mission, place) ? Refusal.NotAllowed($"{place} does not lie in the country of mission {Mission}. Name the mission of that place in {Missions.Header}.")
        : !Caller.Covers(place) ? Refusal.NotAllowed($"{place} lies outside the areas of the token. Let an office that works there open the record.")
        : null;

    /// <summary>Separation of duties: a person, and another than <paramref name="first"/>, takes this step.</summary>
    public Refusal? MustNotBe(string first, string detail) => Refusal.NotAllowed(detail).Unless(Person is { } person && person != first);

    /// <summary>The day it happened.</summary>
    public DateOnly Day => DateOnly.FromDateTime(OccurredAt.UtcDateTime);
}
