using System.Net.Http.Headers;
using System.Security.Cryptography;
using Concord.Hosting;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Subscriptions.Merged;

/// <summary>Puts the service's own token on what it asks the contexts, and gets a new one before the old one ends.</summary>
internal sealed class OwnToken(IConfiguration configuration, IHttpClientFactory clients, TimeProvider time) : DelegatingHandler
{
    /// <summary>The client that asks for tokens.</summary>
    public const string Client = "tokens";

    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim one = new(1, 1);
    private (string Text, DateTimeOffset Until)? token;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken));
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is System.Net.HttpStatusCode.Unauthorized)
            token = null;
        return response;
    }

    private async Task<string> TokenAsync(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if (token is not { } held || held.Until < time.GetUtcNow())
                token = held = await AskAsync(stop);
            return held.Text;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<(string Text, DateTimeOffset Until)> AskAsync(CancellationToken stop)
    {
        using var asking = new ClientCredentialsTokenRequest { Address = Required("Token:Address"), ClientId = Required("Token:Client"), ClientCredentialStyle = ClientCredentialStyle.PostBody };
        if (configuration["Token:Key"] is { Length: > 0 } key)
            asking.ClientAssertion = new() { Type = OidcConstants.ClientAssertionTypes.JwtBearer, Value = Assertion(key, Required("Token:Client"), Required("Identity:Issuer")) };
        else
            asking.ClientSecret = Required("Token:Secret");
        using var http = clients.CreateClient(Client);
        var answer = await http.RequestClientCredentialsTokenAsync(asking, stop);
        return answer.IsError
            ? throw new HttpRequestException($"The issuer gives no token to {asking.ClientId}: {answer.Error}. Check Token:Client, and Token:Key or Token:Secret.", answer.Exception)
            : (answer.AccessToken!, time.GetUtcNow().AddSeconds(answer.ExpiresIn) - Early);
    }

    // In production the service proves itself with a private key (RFC 7523); the secret is for development.
    private string Assertion(string file, string client, string issuer)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = client,
            Audience = issuer,
            IssuedAt = time.GetUtcNow().UtcDateTime,
            Expires = time.GetUtcNow().UtcDateTime.AddMinutes(1),
            Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Guid.NewGuid().ToString("N") },
            SigningCredentials = new(new ECDsaSecurityKey(key) { CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.EcdsaSha256),
        });
    }

    private string Required(string path) => configuration[path] is { Length: > 0 } found ? found : throw new ConfigurationFault($"{path} is not set. The service needs it to read the feeds of the contexts.");
}
