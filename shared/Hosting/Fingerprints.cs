using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>What was asked, as a keyed digest: a name and a telephone number are few enough to be guessed against a plain one that is kept for a week.</summary>
internal sealed class Fingerprints(byte[] key)
{
    /// <summary>The digest of method, address and body.</summary>
    public byte[] Of(HttpContext http, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"), .. body]);
}
