namespace Concord.Contracts;

/// <summary>A possible target area was assessed.</summary>
/// <param name="Place">Where, admin-2 P-code.</param>
[Published("area-assessed")]
public sealed record AreaAssessedV1(string Place) : IInPlace;

/// <summary>The area was selected: projects may be proposed for it.</summary>
[Published("area-selected")]
public sealed record AreaSelectedV1;

/// <summary>The criteria for taking part were published in the area.</summary>
/// <param name="Number">Their version: 1, 2, 3 …</param>
/// <param name="Languages">In which languages, ISO 639.</param>
[Published("eligibility-criteria-published")]
public sealed record EligibilityCriteriaPublishedV1(int Number, IReadOnlyList<string> Languages);

/// <summary>The area was given up.</summary>
[Published("area-deselected")]
public sealed record AreaDeselectedV1;
