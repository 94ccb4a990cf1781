using Concord.Hosting;
using Concord.Privacy;
using Concord.Subscriptions.Signing;
using Concord.Subscriptions.Views;
using Marten;

namespace Concord.Subscriptions.Endpoints;

/// <summary>What the owner of an endpoint takes away when it gets keys.</summary>
/// <param name="Id">The endpoint.</param>
/// <param name="Key">The number of its key.</param>
/// <param name="PublicKey">What checks its Ed25519 signatures (<c>v1a</c>); it is no secret, and the endpoint shows it at any time.</param>
/// <param name="Secret">What checks its HMAC signatures (<c>v1</c>). It is shown here and never again.</param>
[Class(Sensitivity.Confidential)]
public sealed record EndpointReceipt(Guid Id, int Key, string PublicKey, string Secret);

/// <summary>Writes receipts from what was committed: the keys follow from it and are kept nowhere.</summary>
internal sealed class EndpointReceipts(IDocumentStore store, EndpointKeys keys) : IReceipts
{
    public async Task<object> OfAsync(HttpContext http, Guid about)
    {
        await using var session = store.QuerySession(Acts.Of(http).Mission);
        var details = await session.LoadAsync<EndpointDetails>(about, http.RequestAborted) ?? throw new InvalidOperationException($"Endpoint {about} was registered and isn't there.");
        using var pair = keys.Of(about, details.Key);
        return new EndpointReceipt(about, details.Key, pair.Public, pair.Secret);
    }
}
