namespace Concord.Gateway;

/// <summary>The issuer's public address is our own: its documents are fetched from the service behind it, not from ourselves.</summary>
internal sealed class IssuerWithin(Uri issuer, Uri identity) : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>Nothing is turned inward where another issuer takes identity's place.</summary>
    public static HttpMessageHandler From(IConfiguration configuration) =>
        Destinations.From(configuration).TryGetValue(Destinations.Identity, out var identity)
            ? new IssuerWithin(new Uri(configuration["Identity:Issuer"]!), new Uri(identity))
            : new SocketsHttpHandler();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } asked && issuer.IsBaseOf(asked))
            request.RequestUri = new Uri(identity, issuer.MakeRelativeUri(asked));
        return base.SendAsync(request, cancellationToken);
    }
}
