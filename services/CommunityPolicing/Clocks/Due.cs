namespace Concord.CommunityPolicing.Clocks;

/// <summary>Something of which the time has come.</summary>
/// <param name="Mission">The mission that keeps the record.</param>
/// <param name="Record">The record.</param>
/// <param name="Version">The version in which it was found.</param>
/// <param name="Since">Since when it is so.</param>
/// <param name="Fact">What follows.</param>
internal sealed record Due(string Mission, Guid Record, int Version, DateTimeOffset Since, object Fact);
