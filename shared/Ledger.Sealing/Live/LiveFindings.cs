namespace Concord.Ledger.Sealing.Live;

/// <summary>What doesn't fit, in the order in which it was met. However much was changed, a thousand of a kind are told and the rest counted.</summary>
internal sealed class LiveFindings
{
    private const int MostTold = 1000;
    private readonly List<LiveFinding> told = [];
    private readonly Dictionary<string, long> counts = [];

    /// <summary>All that is told.</summary>
    public IReadOnlyList<LiveFinding> Told =>
        [.. told, .. counts.Where(count => count.Value > MostTold).Select(count => new LiveFinding(count.Key, "elsewhere", $"There are {count.Value - MostTold} more findings of this kind ({count.Key})."))];

    public void Add(string code, string where, string says) => Add(new LiveFinding(code, where, says));

    public void Add(LiveFinding finding)
    {
        var count = counts[finding.Code] = counts.GetValueOrDefault(finding.Code) + 1;
        if (count <= MostTold)
            told.Add(finding);
    }
}
