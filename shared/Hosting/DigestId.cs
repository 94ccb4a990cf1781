using System.Security.Cryptography;

namespace Concord.Hosting;

/// <summary>Ids that follow from what they name: the same each time, and nobody gets from one back to what it names (UUID version 8).</summary>
public static class DigestId
{
    /// <summary>The id of what <paramref name="named"/> says.</summary>
    public static Guid Of(ReadOnlySpan<byte> named)
    {
        Span<byte> id = SHA256.HashData(named).AsSpan(0, 16);
        (id[7], id[8]) = ((byte)((id[7] & 0x0F) | 0x80), (byte)((id[8] & 0x3F) | 0x80));
        return new Guid(id);
    }
}
