using System.Security.Cryptography;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Gateway.Tests;

public sealed class ProductionTests(House house) : IDisposable
{
    private const string Issuer = "https://concord.example/";
    private readonly HttpClient http = new();
    private readonly ECDsa partnersKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task outside_development_a_client_proves_itself_with_its_private_key_and_nobody_has_a_secret()
    {
        await using var database = await Database.Create();
        var production = Production(database);
        await StartOnceInDevelopment(production);

        await using var identity = await RunningProcess.Serve("services/Identity", production);
        (await Ask(production, "dev-partner", secret: "secret of the tests")).Raw!.ShouldContain("\"invalid_client\"");
        var token = await Ask(production, "partner-sahel", Assertion(partnersKey));
        token.IsError.ShouldBeFalse(token.ErrorDescription);
        new JsonWebToken(token.AccessToken).Issuer.ShouldBe(Issuer);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (await Ask(production, "partner-sahel", Assertion(stranger))).Raw!.ShouldContain("\"invalid_client\"");

        var discovery = await http.GetStringAsync($"{production["ASPNETCORE_URLS"]}.well-known/openid-configuration", TestContext.Current.CancellationToken);
        discovery.ShouldContain("private_key_jwt");
        discovery.ShouldNotContain("client_secret");
    }

    [Theory]
    [InlineData("Identity__Issuer", "http://concord.example/", "outside Development it must begin with https")]
    [InlineData("Identity__Issuer", "", "Identity:Issuer is missing")]
    [InlineData("ConnectionStrings__serve", "", "ConnectionStrings:serve is missing")]
    [InlineData("Identity__Keys", "", "Say where the signing key is kept")]
    [InlineData("Identity__Clients__partner-sahel__Keys__0__d", "secret", "holds a private key")]
    [InlineData("Identity__Clients__partner-sahel__Scopes__0", "everything", "unknown scope everything")]
    public async Task a_fault_in_the_configuration_is_said_in_one_sentence(string key, string value, string sentence)
    {
        var (exitCode, errors) = await RunningProcess.Finish("services/Identity", new(Production()) { [key] = value });
        exitCode.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("Concord.Identity: ");
        errors.ShouldContain(sentence);
    }

    public void Dispose()
    {
        http.Dispose();
        partnersKey.Dispose();
    }

    private Dictionary<string, string> Production(Database? database = null) => new(database?.ConnectionStrings ?? house.IdentitySettings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = RunningProcess.FreeAddress(),
        ["Identity__Issuer"] = Issuer,
        ["Identity__Keys"] = house.IdentitySettings["Identity__Keys"],
        ["Identity__DevelopmentSecret"] = "secret of the tests",
        ["Identity__Clients__partner-sahel__ActorType"] = "system",
        ["Identity__Clients__partner-sahel__Role"] = "partner",
        ["Identity__Clients__partner-sahel__Office"] = "PARTNER-SAHEL",
        ["Identity__Clients__partner-sahel__Missions__0"] = "BFA",
        ["Identity__Clients__partner-sahel__Areas__0"] = "BF56",
        ["Identity__Clients__partner-sahel__Scopes__0"] = "reintegration.read",
        ["Identity__Clients__partner-sahel__Keys__0__kty"] = "EC",
        ["Identity__Clients__partner-sahel__Keys__0__crv"] = "P-256",
        ["Identity__Clients__partner-sahel__Keys__0__x"] = Base64UrlEncoder.Encode(partnersKey.ExportParameters(false).Q.X!),
        ["Identity__Clients__partner-sahel__Keys__0__y"] = Base64UrlEncoder.Encode(partnersKey.ExportParameters(false).Q.Y!),
    };

    // So that there are development clients to be removed.
    private static async Task StartOnceInDevelopment(Dictionary<string, string> production)
    {
        (await RunningProcess.Finish("services/Identity", production, "migrate")).ExitCode.ShouldBe(0);
        await using var identity = await RunningProcess.Serve("services/Identity", new(production) { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
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
        Issuer = "partner-sahel",
        Audience = Issuer,
        Claims = new Dictionary<string, object> { ["sub"] = "partner-sahel", ["jti"] = $"{Guid.NewGuid()}" },
        Expires = DateTime.UtcNow.AddMinutes(1),
        SigningCredentials = new(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
    });
}
