using Concord.Ledger.Tree;
using Microsoft.Win32.SafeHandles;

namespace Concord.Ledger.Sealing.Live;

/// <summary>The nodes of a tree in a file that goes with the process: they are too many to hold. Every node has its place between those below it.</summary>
internal sealed class NodesOnDisk : IDisposable
{
    private readonly SafeFileHandle file = File.OpenHandle(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose | FileOptions.RandomAccess);

    /// <summary>The nodes that were written, of these.</summary>
    public IReadOnlyDictionary<NodeId, Hash> Read(IReadOnlyCollection<NodeId> nodes) => nodes.ToDictionary(node => node, Read);

    /// <summary>A node; zero if it was never written.</summary>
    public Hash Read(NodeId node)
    {
        Span<byte> bytes = stackalloc byte[Hash.Length];
        bytes.Clear();
        RandomAccess.Read(file, bytes, At(node));
        return new(bytes);
    }

    public void Write(IEnumerable<Node> nodes)
    {
        Span<byte> bytes = stackalloc byte[Hash.Length];
        foreach (var node in nodes)
        {
            node.Hash.CopyTo(bytes);
            RandomAccess.Write(file, bytes, At(node.Id));
        }
    }

    public void Dispose() => file.Dispose();

    private static long At(NodeId node) => Hash.Length * ((node.Index << (node.Level + 1)) + (1L << node.Level) - 1);
}
