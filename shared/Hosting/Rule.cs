using Concord.Privacy;

namespace Concord.Hosting;

/// <summary>A rule of the field as the catalogue shows it and as decisions apply it.</summary>
/// <param name="Id">Its id in the domain page, such as <c>R-08</c>; a refusal names it.</param>
/// <param name="Wording">What it asks for.</param>
/// <param name="Source">Where it stands: IDDRS module and section, or <c>own</c>.</param>
/// <param name="Binds">The commands it can refuse.</param>
[Class(Sensitivity.Public)]
public sealed record Rule(string Id, string Wording, string Source, params IReadOnlyList<string> Binds)
{
    /// <summary>Refuses, with what to do, unless the condition <paramref name="holds"/>.</summary>
    public Refusal? Unless(bool holds, string detail) => holds ? null : new Refusal(Id, detail);
}
