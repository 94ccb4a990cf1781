using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Concord.Ledger;

/// <summary>A SHA-256 value: 32 bytes that compare by content. It prints as base64, the way evidence writes it.</summary>
public readonly record struct Hash
{
    /// <summary>How many bytes there are.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private readonly Vector256<byte> bits;

    /// <summary>Takes 32 bytes as they are.</summary>
    public Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        bits = Vector256.Create(bytes);
    }

    /// <summary>32 zero bytes: what stands where there is nothing before.</summary>
    public static Hash Zero { get; }

    /// <summary>The SHA-256 of <paramref name="bytes"/>.</summary>
    public static Hash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[Length];
        SHA256.HashData(bytes, digest);
        return new Hash(digest);
    }

    /// <summary>Reads base64; <c>false</c> for anything but the one spelling of 32 bytes.</summary>
    public static bool TryParse(string? text, out Hash hash)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        var read = text is not null && Convert.TryFromBase64String(text, bytes, out var written) && written == Length;
        hash = read ? new Hash(bytes[..Length]) : default;
        // Base64 leaves two bits unused at this length; only zeros there are canonical.
        return read && hash.ToString() == text;
    }

    /// <summary>Writes the 32 bytes to the beginning of <paramref name="target"/>.</summary>
    public void CopyTo(Span<byte> target) => bits.CopyTo(target);

    /// <summary>The 32 bytes, as a database stores them.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        bits.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Base64, 44 characters.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        bits.CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }
}
