using Concord.Ledger.Sealing;

namespace Concord.Subscriptions.Merged;

/// <summary>The rounds of those who carry the feed of all contexts on, to endpoints and to the sidecar. Whoever took something over rings for both.</summary>
internal sealed record Onward(Rounds ToEndpoints, Rounds ToDapr)
{
    public static Onward Of() => new(Rounds.Usual(), Rounds.Usual());

    public void Ring()
    {
        ToEndpoints.Ring();
        ToDapr.Ring();
    }
}
