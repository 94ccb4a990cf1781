using System.Security.Cryptography;
using Concord.Harness;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Gateway.Tests;

public sealed class ProductionTests(House house) : IDisposable
{
    private readonly HttpClient http = new();
    private readonly ECDsa partnersKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task outside_development_a_client_proves_itself_with_its_private_key_and_nobody_has_a_secret()
    {
        await using var database = await Database.Create();
        var production = Settings.Production(database.ConnectionStrings("identity"), house.IdentitySettings["Identity__Keys"], partnersKey);
        await StartOnceInDevelopment(production);
        (await database.Clients()).ShouldBe(["dev-auditor", "dev-caseworker", "dev-committee", "dev-head", "dev-liaison", "dev-link", "dev-oversight", "dev-partner", "dev-safeguarding", "dev-subscriber", "dev-subscriptions", "dev-supervisor", "partner-sahel"]);

        await using var identity = await RunningProcess.Serve("services/Identity", production);
        (await database.Clients()).ShouldBe(["partner-sahel"]);
        (await Ask(production, "dev-partner", secret: "secret of the tests")).Raw!.ShouldContain("\"invalid_client\"");
        var token = await Ask(production, "partner-sahel", Assertion(partnersKey));
        token.IsError.ShouldBeFalse(token.ErrorDescription);
        new JsonWebToken(token.AccessToken).Issuer.ShouldBe(Settings.PublicAddress);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (await Ask(production, "partner-sahel", Assertion(stranger))).Raw!.ShouldContain("\"invalid_client\"");

        var discovery = await http.GetStringAsync($"{production["ASPNETCORE_URLS"]}.well-known/openid-configuration", TestContext.Current.CancellationToken);
        discovery.ShouldContain("private_key_jwt");
        discovery.ShouldNotContain("client_secret");
    }

    public void Dispose()
    {
        http.Dispose();
        partnersKey.Dispose();
    }

    // So that there are development clients to be removed.
    private static async Task StartOnceInDevelopment(Dictionary<string, string> production)
    {
        (await RunningProcess.Finish("services/Identity", production, "migrate")).ExitCode.ShouldBe(0);
        await using var identity = await RunningProcess.Serve("services/Identity", new Dictionary<string, string>(production) { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
    }

    private async Task<TokenResponse> Ask(Dictionary<string, string> settings, string client, string? assertion = null, string? secret = null)
    {
        using var request = new ClientCredentialsTokenRequest { Address = $"{settings["ASPNETCORE_URLS"]}connect/token", ClientId = client, ClientSecret = secret };
        if (assertion is null)
            return await http.RequestClientCredentialsTokenAsync(request);

        request.ClientCredentialStyle = ClientCredentialStyle.PostBody;
        request.ClientAssertion = new() { Type = OidcConstants.ClientAssertionTypes.JwtBearer, Value = assertion };
        return await http.RequestClientCredentialsTokenAsync(request);
    }

    private static string Assertion(ECDsa key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        TokenType = "client-authentication+jwt",
        Issuer = "partner-sahel",
        Audience = Settings.PublicAddress,
        Claims = new Dictionary<string, object> { ["sub"] = "partner-sahel", ["jti"] = $"{Guid.NewGuid()}" },
        Expires = DateTime.UtcNow.AddMinutes(1),
        SigningCredentials = new(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
    });
}
