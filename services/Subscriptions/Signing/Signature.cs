using System.Globalization;
using System.Text;

namespace Concord.Subscriptions.Signing;

/// <summary>The headers of Standard Webhooks over an id, a time and a body to the byte.</summary>
internal static class Signature
{
    /// <summary>What is signed: <c>{id}.{seconds}.{body}</c>.</summary>
    public static byte[] Signed(Guid id, DateTimeOffset at, ReadOnlySpan<byte> body) => [.. Encoding.ASCII.GetBytes($"{id}.{Seconds(at)}."), .. body];

    /// <summary>Puts the headers on <paramref name="request"/>, signed with each of <paramref name="keys"/> by both schemes.</summary>
    public static void Put(HttpRequestMessage request, IReadOnlyList<KeyPair> keys, Guid id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var signed = Signed(id, at, body);
        request.Headers.Add("webhook-id", $"{id}");
        request.Headers.Add("webhook-timestamp", Seconds(at));
        // A verifier that is in use passes over the last of several: what it can't check stands there.
        request.Headers.Add("webhook-signature", string.Join(' ', keys.Select(key => key.Hmac(signed)).Concat(keys.Select(key => key.Ed25519(signed)))));
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
