namespace Concord.Contracts;

/// <summary>Harm by a project is feared. Of what kind, and who says so, stays in the project.</summary>
/// <param name="Concern">Its number in the project: 1, 2, 3 …</param>
/// <param name="Severity">How grave it is.</param>
[Published("harm-concern-raised", Channel = Channels.Strict, Classification = "confidential")]
public sealed record HarmConcernRaisedV1(int Concern, HarmSeverity Severity);

/// <summary>The concern was resolved.</summary>
/// <param name="Concern">Its number in the project.</param>
[Published("harm-concern-resolved", Channel = Channels.Strict, Classification = "confidential")]
public sealed record HarmConcernResolvedV1(int Concern);
