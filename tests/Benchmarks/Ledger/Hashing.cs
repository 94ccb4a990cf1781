using System.Diagnostics;
using System.Security.Cryptography;
using Concord.Ledger;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Benchmarks.Ledger;

/// <summary>What a leaf costs beside SHA-256 alone over the same bytes, in one run.</summary>
internal static class Hashing
{
    private const int Leaves = 100_000;

    public static void Run(Figures figures)
    {
        var at = DateTimeOffset.UtcNow;
        var leaf = new Leaf(
            Guid.NewGuid(), Guid.NewGuid(), 7, Hash.Of([1]), "BFA", "follow-up-visit-recorded", 1, at, at, "a-caseworker", "person", Client: null, Asserted: false,
            "caseworker", "DJIBO", "case-management", Reason: null, "errand", "request", Hash.Of([2]));
        var bytes = leaf.Bytes();
        Rate(() => SHA256.HashData(bytes));
        var raw = Rate(() => SHA256.HashData(bytes));
        var hashed = Rate(() => TreeHash.Leaf(bytes));
        var written = Rate(() => leaf.Hash());
        figures.Tell($"SHA-256 alone over {bytes.Length} bytes", raw, "1/s");
        figures.Tell("leaf hash of canonical bytes, times SHA-256 alone", raw / hashed, "×");
        figures.Tell("canonical form and leaf hash, times SHA-256 alone", raw / written, "×");
    }

    private static double Rate<T>(Func<T> step)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Leaves; i++)
            step();
        return Leaves / clock.Elapsed.TotalSeconds;
    }
}
