using Duende.IdentityModel.Client;

namespace Concord.Gateway.Tests;

/// <summary>How clients come to the door.</summary>
internal static class Callers
{
    /// <summary>A token as any client gets one: from the discovery document alone.</summary>
    public static async Task<TokenResponse> AskForToken(this House house, string client, string? scope = null, string secret = "secret of the tests")
    {
        var discovery = await house.Gateway.GetDiscoveryDocumentAsync(house.Issuer);
        using var request = new ClientCredentialsTokenRequest { Address = discovery.TokenEndpoint, ClientId = client, ClientSecret = secret, Scope = scope };
        return await house.Gateway.RequestClientCredentialsTokenAsync(request);
    }

    /// <summary>A request with a fresh token.</summary>
    public static async Task<HttpRequestMessage> Request(this House house, string client, HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.SetBearerToken((await house.AskForToken(client)).AccessToken!);
        return request;
    }
}
