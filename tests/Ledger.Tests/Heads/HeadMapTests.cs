using Concord.Ledger.Heads;

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
    public void is_the_same_whatever_order_the_heads_come_in() =>
        new HeadMap(Heads.Reverse()).Root.ShouldBe(new HeadMap(Heads).Root);

    [Fact]
    public void sorts_streams_as_their_ids_are_written()
    {
        var ids = Heads.Select(head => head.Stream).Append(new Guid("ffffffff-0000-0000-0000-000000000000")).Append(new Guid("00000000-0000-0000-8000-000000000000")).Append(new Guid("00000000-8000-0000-0000-000000000000")).ToList();
        ids.Order().Select(id => $"{id}").ShouldBe(ids.Select(id => $"{id}").Order(StringComparer.Ordinal));
    }

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
