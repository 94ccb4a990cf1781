using System.Diagnostics.Metrics;

namespace Concord.Ledger.Sealing;

/// <summary>What a sealer counts.</summary>
internal sealed class SealerMeters
{
    private readonly Counter<long> leaves;
    private readonly Counter<long> alarms;
    private readonly Counter<long> late;

    public SealerMeters(IMeterFactory meters)
    {
        var meter = meters.Create("Concord");
        leaves = meter.CreateCounter<long>("concord.ledger.leaves", "{leaf}", "Events sealed.");
        alarms = meter.CreateCounter<long>("concord.ledger.refusals", "{event}", "Events that were refused: each is an alarm.");
        late = meter.CreateCounter<long>("concord.ledger.late", "{event}", "Events that the sealer had passed by and the sweep found: each is an alarm.");
    }

    public void Count(SealedPage page, bool isLate)
    {
        leaves.Add(page.Leaves.Count);
        alarms.Add(page.Refusals.Count);
        late.Add(isLate ? page.Leaves.Count : 0);
    }
}
