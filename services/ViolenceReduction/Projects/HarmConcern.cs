using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Projects;

/// <summary>A harm that somebody fears or saw. It says nothing about who (C-28).</summary>
[Class(Sensitivity.Confidential)]
public sealed record HarmConcern(int Number, HarmKind Kind, HarmSeverity Severity, HarmSource Source, bool Resolved = false);

/// <summary>The concerns about a project after all that was raised and resolved.</summary>
internal static class HarmConcerns
{
    public static ImmutableList<HarmConcern> After(this ImmutableList<HarmConcern> concerns, HarmConcernRaised raised) => concerns.Add(new(raised.Concern, raised.Kind, raised.Severity, raised.Source));

    public static ImmutableList<HarmConcern> After(this ImmutableList<HarmConcern> concerns, HarmConcernResolved resolved) =>
        [.. concerns.Select(concern => concern.Number == resolved.Concern ? concern with { Resolved = true } : concern)];

    /// <summary>Whether one holds money and enrolment.</summary>
    public static bool Hold(this ImmutableList<HarmConcern> concerns) => concerns.Exists(concern => concern is { Resolved: false, Severity: HarmSeverity.High });
}
