using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>How much of what is personal a pack shows.</summary>
internal static class Shown
{
    /// <summary>Personal fields and reasons that can be read, and those that can't; a reason that was never given is neither.</summary>
    public static (long Opened, long Closed) Count(IEnumerable<EvidenceLine> lines)
    {
        var (opened, closed) = (0L, 0L);
        foreach (var isOpen in lines.SelectMany(line => PersonalField.Within(line.Payload).Select(found => found.Field.Opening is not null).Concat(Reason(line))))
            (opened, closed) = isOpen ? (opened + 1, closed) : (opened, closed + 1);
        return (opened, closed);
    }

    private static IEnumerable<bool> Reason(EvidenceLine line) => line.Leaf.Reason is null ? [] : [line.Reason is not null];
}
