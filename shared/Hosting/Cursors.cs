using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>A cursor names the last record of a page. It is signed, holds for a day, and only for the caller and the list it was given for.</summary>
/// <param name="key">The key that signs, the same in every process of a service.</param>
/// <param name="time">The clock.</param>
internal sealed class Cursors(byte[] key, TimeProvider time)
{
    /// <summary>The query value that carries a cursor.</summary>
    public const string Parameter = "after";

    private const int Payload = 2 * sizeof(long);
    private const int Signature = 16;
    private static readonly TimeSpan Holds = TimeSpan.FromDays(1);

    public string Write(HttpContext http, long number)
    {
        var cursor = new byte[Payload + Signature];
        BinaryPrimitives.WriteInt64BigEndian(cursor, number);
        BinaryPrimitives.WriteInt64BigEndian(cursor.AsSpan(sizeof(long)), (time.GetUtcNow() + Holds).ToUnixTimeSeconds());
        Sign(http, cursor.AsSpan(0, Payload)).CopyTo(cursor.AsSpan(Payload));
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>The number in the cursor, or <c>null</c> when it wasn't given here, to this caller, for this list, or no longer holds.</summary>
    public long? Read(HttpContext http, string text)
    {
        if (text.Length > 64 || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { Length: Payload + Signature } cursor)
            return null;
        if (!CryptographicOperations.FixedTimeEquals(Sign(http, cursor.AsSpan(0, Payload)), cursor.AsSpan(Payload)))
            return null;
        return BinaryPrimitives.ReadInt64BigEndian(cursor.AsSpan(sizeof(long))) >= time.GetUtcNow().ToUnixTimeSeconds()
            ? BinaryPrimitives.ReadInt64BigEndian(cursor)
            : null;
    }

    private byte[] Sign(HttpContext http, ReadOnlySpan<byte> payload)
    {
        // How many are asked for may change from page to page; what is listed, and to whom, may not.
        var filter = http.Request.Query.Where(pair => pair.Key is not (Parameter or "limit")).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        var about = $"{http.Caller().Subject}\n{string.Join(',', http.MissionsRead())}\n{http.Request.Path}\n{string.Join('&', filter)}\n";
        byte[] signed = [.. Encoding.UTF8.GetBytes(about), .. payload];
        return HMACSHA256.HashData(key, signed)[..Signature];
    }
}
