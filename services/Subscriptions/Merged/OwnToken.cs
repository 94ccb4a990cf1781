using System.Net.Http.Headers;
using System.Security.Cryptography;
using Concord.Hosting;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Subscriptions.Merged;

/// <summary>Puts a token of the service's own on what it asks others, and gets a new one before the old one ends.</summary>
/// <param name="configuration">Which client the service is, and how it proves that.</param>
/// <param name="clients">Makes the client that asks.</param>
/// <param name="time">When a token ends.</param>
/// <param name="edge">Before what <c>Token:Client</c>, <c>Token:Key</c> and <c>Token:Secret</c> stand where it acts as another client than the one that reads feeds.</param>
internal sealed class OwnToken(IConfiguration configuration, IHttpClientFactory clients, TimeProvider time, string edge = "") : DelegatingHandler
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
        using var asking = new ClientCredentialsTokenRequest { Address = Required("Token:Address"), ClientId = Required($"{edge}Token:Client"), ClientCredentialStyle = ClientCredentialStyle.PostBody };
        if (configuration[$"{edge}Token:Key"] is { Length: > 0 } key)
            asking.ClientAssertion = new() { Type = OidcConstants.ClientAssertionTypes.JwtBearer, Value = Assertion(key, Required($"{edge}Token:Client"), Required("Identity:Issuer")) };
        else
            asking.ClientSecret = Required($"{edge}Token:Secret");
        using var http = clients.CreateClient(Client);
        var answer = await http.RequestClientCredentialsTokenAsync(asking, stop);
        return answer.IsError
            ? throw new HttpRequestException($"The issuer gives no token to {asking.ClientId}: {answer.Error}. Check {edge}Token:Client, and its Key or Secret.", answer.Exception)
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

    private string Required(string path) => configuration[path] is { Length: > 0 } found ? found : throw new ConfigurationFault($"{path} is not set. The service needs it to get a token of its own.");
}
