namespace Concord.Contracts;

/// <summary>An alert of transhumance asks for a quick action.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="Spot">What lies there.</param>
[Published("quick-action-proposed")]
public sealed record QuickActionProposedV1(Guid Alert, string Place, SpotKind Spot) : IInPlace;
