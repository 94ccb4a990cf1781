namespace Concord.Platform.Demonstration.Script;

/// <summary>The life of one case, from presentation to where it stands today.</summary>
/// <param name="Number">Its place in the demonstration; with the seed it makes the keys of its requests.</param>
/// <param name="Story">What it is a case of.</param>
/// <param name="Steps">In the order of happening. A refused one is the last, so that playing it again meets the same refusal.</param>
internal sealed record CaseScript(int Number, string Mission, Story Story, IReadOnlyList<Step> Steps);
