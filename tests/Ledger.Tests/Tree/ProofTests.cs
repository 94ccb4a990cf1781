using Concord.Ledger.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Ledger.Tests.Tree;

public sealed class a_proof
{
    private const int Most = 70;

    private static readonly Hash[] Leaves = [.. Enumerable.Range(0, Most).Select(i => TreeHash.Leaf([(byte)i]))];
    private static readonly NodesInMemory Nodes = new(Leaves);

    [Fact]
    public async Task of_inclusion_holds_for_its_leaf_place_size_and_root_and_for_no_other()
    {
        for (var size = 1; size <= Most; size++)
            for (var index = 0; index < size; index++)
            {
                var (proof, root) = (await Nodes.Tree.InclusionAsync(index, size), Naive.Root(Leaves[..size]));
                proof.Holds(Leaves[index], root).ShouldBeTrue();
                proof.Holds(Leaves[(index + 1) % Most], root).ShouldBeFalse();
                proof.Holds(Leaves[index], TreeHash.Empty).ShouldBeFalse();
                for (var other = 0; other < size; other++)
                    (proof with { Index = other }).Holds(Leaves[index], root).ShouldBe(other == index);
                (proof with { Path = [.. proof.Path, Hash.Zero] }).Holds(Leaves[index], root).ShouldBeFalse();
                (proof with { Index = size }).Holds(Leaves[index], root).ShouldBeFalse();
                (proof with { Index = -1 }).Holds(Leaves[index], root).ShouldBeFalse();
            }
    }

    [Fact]
    public async Task of_consistency_holds_for_its_sizes_and_roots_and_for_no_other()
    {
        for (var second = 1; second <= Most; second++)
            for (var first = 1; first <= second; first++)
            {
                var proof = await Nodes.Tree.ConsistencyAsync(first, second);
                var (before, after) = (Naive.Root(Leaves[..first]), Naive.Root(Leaves[..second]));
                proof.Holds(before, after).ShouldBeTrue();
                proof.Holds(TreeHash.Empty, after).ShouldBeFalse();
                proof.Holds(before, TreeHash.Empty).ShouldBeFalse();
                (proof with { Path = [.. proof.Path, Hash.Zero] }).Holds(before, after).ShouldBeFalse();
                (proof with { First = second + 1 }).Holds(before, after).ShouldBeFalse();
            }
    }

    [Fact]
    public void stops_holding_when_any_hash_of_it_is_changed() => Prop.ForAll(
        Gen.Choose(2, Most).SelectMany(size => Gen.Choose(0, size - 1).Zip(Gen.Choose(0, 10))
            .Select(choice => (Size: size, Index: choice.Item1, At: choice.Item2))).ToArbitrary(),
        choice =>
        {
            var proof = Nodes.Tree.InclusionAsync(choice.Index, choice.Size).Result;
            var at = choice.At % proof.Path.Count;
            var changed = proof with { Path = [.. proof.Path.Select((hash, i) => i == at ? TreeHash.Leaf(hash.ToArray()) : hash)] };
            var shortened = proof with { Path = [.. proof.Path.Where((_, i) => i != at)] };
            var root = Naive.Root(Leaves[..choice.Size]);
            return !changed.Holds(Leaves[choice.Index], root) && !shortened.Holds(Leaves[choice.Index], root);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(1_048_577)]
    [InlineData(1_000_000_000_000)]
    public async Task over_a_huge_log_asks_for_few_nodes_in_one_fetch(long size)
    {
        var (fetches, fetched) = (0, 0);
        var levels = new List<Hash> { Leaves[0] };
        while (levels.Count < 42)
            levels.Add(TreeHash.Node(levels[^1], levels[^1]));
        var tree = new MerkleTree(nodes =>
        {
            (fetches, fetched) = (fetches + 1, fetched + nodes.Count);
            return Task.FromResult<IReadOnlyDictionary<NodeId, Hash>>(nodes.ToDictionary(node => node, node => levels[node.Level]));
        });
        var depth = 1 + (int)Math.Log2(size);

        var inclusion = await tree.InclusionAsync(size / 3, size);
        var consistency = await tree.ConsistencyAsync(size / 3, size);

        (fetches, inclusion.Path.Count <= depth, consistency.Path.Count <= depth + 1).ShouldBe((2, true, true));
        fetched.ShouldBeLessThan(4 * depth);
        inclusion.Holds(Leaves[0], await tree.RootAsync(size)).ShouldBeTrue();
        consistency.Holds(await tree.RootAsync(size / 3), await tree.RootAsync(size)).ShouldBeTrue();
    }
}
