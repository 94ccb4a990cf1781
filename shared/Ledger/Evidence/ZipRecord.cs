using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>A header in an archive; reading past the end of the archive is refused like everything that isn't plain.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ZipRecord
{
    private readonly byte[] zip;

    public ZipRecord(byte[] zip, long at, uint signature)
    {
        this.zip = zip;
        At = at;
        Require(Number(0) == signature);
    }

    public long At { get; }

    public ushort Short(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, sizeof(ushort)));

    public long Number(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(offset, sizeof(uint)));

    public string Text(int offset, int length) => Encoding.Latin1.GetString(Slice(offset, length));

    public byte[] Bytes(int offset, long length) => Slice(offset, length).ToArray();

    public static void Require(bool holds)
    {
        if (!holds)
            throw new UnfitForEvidenceException("It is not a plain zip archive, or holds more than its files.");
    }

    private ReadOnlySpan<byte> Slice(long offset, long length)
    {
        Require(At + offset + length <= zip.Length);
        return zip.AsSpan((int)(At + offset), (int)length);
    }
}
