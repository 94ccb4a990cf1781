using Concord.Privacy;

namespace Concord.Hosting.Disclosures;

/// <summary>Somebody read something about people: stored before the first byte of it left. Who, for whom, in which role and for what purpose stands on the envelope.</summary>
/// <param name="Operation">What was asked, as method and route.</param>
/// <param name="Record">The record that the address names, if any.</param>
/// <param name="Subjects">The people whom the answer tells something about; none where a search found nobody.</param>
/// <param name="Fields">The personal fields in the answer, by name.</param>
/// <param name="Class">The most sensitive of them.</param>
[Fact("access-recorded", Sensitivity.Confidential)]
public sealed record AccessRecorded(string Operation, Guid? Record, IReadOnlyList<Guid> Subjects, IReadOnlyList<string> Fields, Sensitivity Class);
