using System.Net;
using Concord.Contracts;
using Concord.Hosting;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Gateway.Tests;

public sealed class TokensTests(House house)
{
    [Fact]
    public async Task a_client_library_gets_a_token_from_the_discovery_document_alone()
    {
        var discovery = await house.Gateway.GetDiscoveryDocumentAsync(house.Issuer, TestContext.Current.CancellationToken);
        discovery.IsError.ShouldBeFalse(discovery.Error);
        discovery.Issuer.ShouldBe(house.Issuer);

        var token = await house.AskForToken("dev-caseworker");
        token.IsError.ShouldBeFalse(token.Error);
        token.ExpiresIn.ShouldBeInRange(1, 600);

        var judged = await new JsonWebTokenHandler().ValidateTokenAsync(token.AccessToken, new TokenValidationParameters
        {
            ValidIssuer = house.Issuer,
            ValidAudience = "concord",
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKeys = discovery.KeySet!.Keys.Select(key => new Microsoft.IdentityModel.Tokens.JsonWebKey(System.Text.Json.JsonSerializer.Serialize(key))),
        });
        judged.IsValid.ShouldBeTrue(judged.Exception?.Message);
    }

    [Fact]
    public async Task a_token_says_who_acts_where_and_what_they_may_do()
    {
        var token = new JsonWebToken((await house.AskForToken("dev-caseworker")).AccessToken);

        token.Subject.ShouldBe("dev-caseworker");
        Values(token, "client_id").ShouldBe(["dev-caseworker"]);
        Values(token, "role").ShouldBe(["caseworker"]);
        Values(token, "office").ShouldBe(["DJIBO"]);
        Values(token, "actor_type").ShouldBe(["person"]);
        Values(token, "mission").ShouldBe(["BFA", "MLI", "NER"]);
        Values(token, "area").ShouldBe(["BF", "ML", "NE"]);
        Values(token, "scope").ShouldHaveSingleItem().Split(' ').ShouldBe(Contexts.All.SelectMany(context => new[] { Scopes.Read(context), Scopes.Write(context) }), ignoreOrder: true);
        (token.ValidTo - token.IssuedAt).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task a_client_may_ask_for_less_than_it_has() =>
        Values(new JsonWebToken((await house.AskForToken("dev-caseworker", "reintegration.read")).AccessToken), "scope").ShouldBe(["reintegration.read"]);

    [Theory]
    [InlineData("feeds.read")]
    [InlineData("no-such-scope")]
    [InlineData("reintegration.read reintegration.audit")]
    public async Task a_client_may_not_ask_for_more_than_it_has(string scope)
    {
        var refused = await house.AskForToken("dev-caseworker", scope);
        refused.HttpStatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refused.Error.ShouldBe("invalid_scope");
    }

    [Theory]
    [InlineData("dev-caseworker", "not the secret")]
    [InlineData("nobody", "secret of the tests")]
    public async Task a_wrong_secret_and_an_unknown_client_are_refused_as_oauth_says(string client, string secret)
    {
        var refused = await house.AskForToken(client, secret: secret);
        refused.HttpStatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Raw!.ShouldContain("\"invalid_client\"");
    }

    private static IEnumerable<string> Values(JsonWebToken token, string claim) =>
        token.Claims.Where(held => held.Type == claim).Select(held => held.Value);
}
