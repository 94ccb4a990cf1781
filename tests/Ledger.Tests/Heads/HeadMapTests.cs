using Concord.Ledger.Heads;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Tests.Heads;

public sealed class the_map_of_heads
{
    private static readonly Head[] Heads = [.. Enumerable.Range(1, 33).Select(i => new Head(Guid.NewGuid(), i, Hash.Of([(byte)i])))];

    [Fact]
    public async Task shows_where_each_stream_ends_and_nothing_else()
    {
        var map = new HeadMap(Heads);
        foreach (var head in Heads)
        {
            var proof = (await map.ProofAsync(head.Stream)).ShouldNotBeNull();
            proof.Head.ShouldBe(head);
            proof.Holds(map.Root).ShouldBeTrue();
            (proof with { Head = head with { Version = head.Version + 1 } }).Holds(map.Root).ShouldBeFalse();
            (proof with { Head = head with { Leaf = Hash.Zero } }).Holds(map.Root).ShouldBeFalse();
            (proof with { Head = head with { Stream = Guid.NewGuid() } }).Holds(map.Root).ShouldBeFalse();
        }

        (await map.ProofAsync(Guid.NewGuid())).ShouldBeNull();
    }

    [Fact]
    public async Task grows_by_what_changed_into_the_same_map()
    {
        var (chance, heads, stored) = (new Random(20260304), new List<Head>(), new Dictionary<NodeId, Hash>());
        for (var round = 0; round < 60; round++)
        {
            var entries = new Dictionary<long, Hash>();
            foreach (var place in Enumerable.Range(0, heads.Count).Where(_ => chance.Next(4) == 0).ToList())
                entries[place] = (heads[place] = heads[place] with { Version = heads[place].Version + 1 }).Hash();
            for (var added = chance.Next(5); added >= 0; added--)
            {
                heads.Add(new Head(Guid.NewGuid(), 1, Hash.Of([(byte)round])));
                entries[heads.Count - 1] = heads[^1].Hash();
            }

            var growth = await HeadMapGrowth.OfAsync(heads.Count, entries, nodes => Task.FromResult<IReadOnlyDictionary<NodeId, Hash>>(stored.Where(node => nodes.Contains(node.Key)).ToDictionary()));
            growth.Root.ShouldBe(new HeadMap(heads).Root);
            foreach (var node in growth.Changed)
                stored[node.Id] = node.Hash;
            var tree = new MerkleTree(_ => Task.FromResult<IReadOnlyDictionary<NodeId, Hash>>(stored));
            new HeadProof(heads[round], await tree.InclusionAsync(round, heads.Count)).Holds(growth.Root).ShouldBeTrue();
        }
    }

    [Fact]
    public void is_another_when_the_streams_stand_in_another_order() =>
        new HeadMap(Heads.Reverse()).Root.ShouldNotBe(new HeadMap(Heads).Root);

    [Fact]
    public void refuses_a_stream_with_two_ends() =>
        Should.Throw<ArgumentException>(() => new HeadMap([Heads[0], Heads[0] with { Version = 2 }])).Message.ShouldContain($"{Heads[0].Stream}");

    [Fact]
    public void is_sealed_in_a_payload_that_reads_back()
    {
        var stated = new HeadsSealed(40, 33, new HeadMap(Heads).Root, Hash.Of("before"u8));
        HeadsSealed.Read(stated.ToPayload()).ShouldBe(stated);
        HeadsSealed.Read((stated with { Checkpoint = null }).ToPayload()).Checkpoint.ShouldBeNull();
    }
}
