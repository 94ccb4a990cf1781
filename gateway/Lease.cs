namespace Concord.Gateway;

/// <summary>How many requests one replica may still admit of one client and class before it asks again.</summary>
/// <param name="Minute">The minute that it was leased for.</param>
/// <param name="Left">What is left of it.</param>
/// <param name="Unleased">What was left of the quota for everybody when it was leased.</param>
internal sealed record Lease(long Minute, int Left, int Unleased);
