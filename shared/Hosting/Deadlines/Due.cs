namespace Concord.Hosting.Deadlines;

/// <summary>What is due in a record because time passed, and nobody did it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Mission">The mission that keeps it.</param>
/// <param name="Version">The version on which it is due: where somebody wrote meanwhile, it is looked at anew.</param>
/// <param name="At">When it was due.</param>
/// <param name="Facts">What is recorded.</param>
public sealed record Due(Guid Record, string Mission, long Version, DateTimeOffset At, IReadOnlyList<object> Facts);
