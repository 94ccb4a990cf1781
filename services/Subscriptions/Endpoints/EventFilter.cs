using Concord.Privacy;

namespace Concord.Subscriptions.Endpoints;

/// <summary>What of the feed an endpoint asks for; everything of its kind where a list is empty.</summary>
/// <param name="Types">Types of event.</param>
/// <param name="Places">Places, P-codes or beginnings of them.</param>
/// <param name="Programmes">Programmes' codes.</param>
/// <param name="Classes">Classifications.</param>
[Class(Sensitivity.Internal)]
public sealed record EventFilter(IReadOnlyList<string> Types, IReadOnlyList<string> Places, IReadOnlyList<string> Programmes, IReadOnlyList<string> Classes);
