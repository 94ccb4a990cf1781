using Concord.Ledger.Sealing;

namespace Concord.Hosting;

/// <summary>The rounds of those who carry an event on after its commit, in their order: it is sealed, then it is told. Whoever finished rings for the next.</summary>
internal sealed record Chain(Rounds Sealing, Rounds Telling)
{
    public static Chain Of()
    {
        var telling = Rounds.Usual();
        return new(Rounds.Usual(telling), telling);
    }
}
