namespace Concord.Ledger.Sealing;

/// <summary>The last sealed event of a stream.</summary>
/// <param name="Version">Its version; 0 before the first.</param>
/// <param name="Hash">Its leaf hash; zero before the first.</param>
public sealed record Head(long Version, Hash Hash)
{
    /// <summary>Before the first event.</summary>
    public static Head None { get; } = new(0, Hash.Zero);
}

/// <summary>Names a stream in its mission.</summary>
public readonly record struct StreamName(string Mission, Guid Stream);
