namespace Concord.Privacy;

/// <summary>A purpose for which personal data may be processed, as the register has it (acceptance list, H1).</summary>
/// <param name="Id">Its code, which a read or a share states in <c>Concord-Purpose</c>.</param>
/// <param name="Label">What it is called.</param>
/// <param name="LegalBasis">By what right.</param>
/// <param name="Classes">The classes of data that it may show.</param>
/// <param name="RetentionYears">How many years after the last event about a person their data may still be needed for it.</param>
/// <param name="Recipients">Who may receive data for it, beside the programme itself.</param>
/// <param name="Roles">The roles that may read for it; none where it comes with an emergency access only.</param>
[Class(Sensitivity.Public)]
public sealed record Purpose(
    string Id, Label Label, string LegalBasis, IReadOnlyList<Sensitivity> Classes, int RetentionYears, IReadOnlyList<string> Recipients, IReadOnlyList<string> Roles);

/// <summary>A word for people, in the languages of the programme.</summary>
/// <param name="English">In English.</param>
/// <param name="French">In French.</param>
[Class(Sensitivity.Public)]
public sealed record Label(string English, string French);
