using Concord.Ledger.Sealing;

namespace Concord.Hosting;

/// <summary>The rounds of those who carry an event on after its commit, in their order: it is sealed, then it is told, then it is put on the broker. Whoever finished rings for the next.</summary>
internal sealed record Chain(Rounds Sealing, Rounds Telling, Rounds Broker)
{
    public static Chain Of()
    {
        var broker = Rounds.Usual();
        var telling = Rounds.Usual(broker);
        return new(Rounds.Usual(telling), telling, broker);
    }
}
