using System.Globalization;
using System.Text;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Tests.Tree;

public sealed class the_tree
{
    private const int Exhaustive = 70;

    // The vectors of certificate-transparency's reference implementation.
    private static readonly Hash[] Published = [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(hex => TreeHash.Leaf(Convert.FromHexString(hex)))];

    private static readonly Hash[] Many = [.. Enumerable.Range(0, Exhaustive).Select(i => TreeHash.Leaf(Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))))];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void has_the_published_roots(int size, string root) => new NodesInMemory(Published[..size]).Root.ShouldBe(Of(root));

    [Fact]
    public async Task has_the_published_proofs()
    {
        var tree = new NodesInMemory(Published).Tree;
        (await tree.InclusionAsync(0, 8)).Path.ShouldBe([Of("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"), Of("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"), Of("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]);
        (await tree.InclusionAsync(5, 8)).Path.ShouldBe([Of("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"), Of("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"), Of("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]);
        (await tree.ConsistencyAsync(6, 8)).Path.ShouldBe([Of("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"), Of("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"), Of("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]);
    }

    [Fact]
    public async Task is_what_the_definition_says_at_every_size()
    {
        var tree = new NodesInMemory(Many).Tree;
        for (var size = 0; size <= Exhaustive; size++)
        {
            (await tree.RootAsync(size)).ShouldBe(Naive.Root(Many[..size]));
            var proofs = await tree.InclusionAsync([.. Enumerable.Range(0, size).Select(i => (long)i)], size);
            for (var index = 0; index < size; index++)
                proofs[index].Path.ShouldBe(Naive.Path(index, Many[..size]));
            for (var first = 1; first <= size; first++)
                (await tree.ConsistencyAsync(first, size)).Path.ShouldBe(first == size ? [] : Naive.Proof(first, Many[..size], isWhole: true));
        }
    }

    [Fact]
    public async Task goes_on_from_stored_nodes_as_if_it_had_never_stopped()
    {
        var stored = new Dictionary<NodeId, Hash>();
        for (var size = 0; size < Exhaustive; size++)
        {
            var frontier = await Frontier.LoadAsync(size, nodes => Task.FromResult<IReadOnlyDictionary<NodeId, Hash>>(nodes.ToDictionary(node => node, node => stored[node])));
            frontier.Root.ShouldBe(Naive.Root(Many[..size]));
            foreach (var node in frontier.Append(Many[size]))
                stored.Add(node.Id, node.Hash);
        }
    }

    private static Hash Of(string hex) => new(Convert.FromHexString(hex));
}

/// <summary>RFC 6962, 2.1, word by word.</summary>
internal static class Naive
{
    public static Hash Root(Hash[] leaves) => leaves.Length switch
    {
        0 => TreeHash.Empty,
        1 => leaves[0],
        _ => TreeHash.Node(Root(leaves[..Half(leaves)]), Root(leaves[Half(leaves)..])),
    };

    public static IEnumerable<Hash> Path(int index, Hash[] leaves) => leaves.Length == 1 ? []
        : index < Half(leaves) ? Path(index, leaves[..Half(leaves)]).Append(Root(leaves[Half(leaves)..]))
        : Path(index - Half(leaves), leaves[Half(leaves)..]).Append(Root(leaves[..Half(leaves)]));

    public static IEnumerable<Hash> Proof(int first, Hash[] leaves, bool isWhole) => first == leaves.Length ? isWhole ? [] : [Root(leaves)]
        : first <= Half(leaves) ? Proof(first, leaves[..Half(leaves)], isWhole).Append(Root(leaves[Half(leaves)..]))
        : Proof(first - Half(leaves), leaves[Half(leaves)..], isWhole: false).Append(Root(leaves[..Half(leaves)]));

    private static int Half(Hash[] leaves)
    {
        var half = 1;
        while (half * 2 < leaves.Length)
            half *= 2;
        return half;
    }
}
