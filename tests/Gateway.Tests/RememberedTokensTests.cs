using System.Security.Cryptography;
using Concord.Hosting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Gateway.Tests;

public sealed class RememberedTokensTests : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Clock clock = new();
    private readonly RememberedTokens tokens;
    private int judged;

    public RememberedTokensTests() => tokens = new RememberedTokens(clock);

    [Fact]
    public async Task a_good_token_is_judged_once_a_minute()
    {
        var token = Token(TimeSpan.FromMinutes(10));
        for (var second = 0; second < 60; second++)
        {
            (await Validate(token)).Claims["sub"].ShouldBe("dev-partner");
            clock.Pass(TimeSpan.FromSeconds(1));
        }
        judged.ShouldBe(1);

        (await Validate(token)).IsValid.ShouldBeTrue();
        judged.ShouldBe(2);
    }

    [Fact]
    public async Task an_expired_token_is_refused_although_it_is_remembered()
    {
        var token = Token(TimeSpan.FromSeconds(30));
        (await Validate(token)).IsValid.ShouldBeTrue();
        clock.Pass(TimeSpan.FromSeconds(29));
        (await Validate(token)).IsValid.ShouldBeTrue();
        judged.ShouldBe(1);

        clock.Pass(TimeSpan.FromSeconds(1));
        (await Validate(token)).Exception.ShouldBeOfType<SecurityTokenInvalidLifetimeException>();
    }

    [Fact]
    public async Task a_token_with_one_letter_changed_is_not_the_one_that_is_remembered()
    {
        var token = Token(TimeSpan.FromMinutes(10));
        (await Validate(token)).IsValid.ShouldBeTrue();
        // The last letter holds four bits that mean nothing.
        for (var place = 0; place < token.Length - 1; place++)
            (await Validate($"{token[..place]}{(token[place] == 'A' ? 'B' : 'A')}{token[(place + 1)..]}")).IsValid.ShouldBeFalse($"changed at {place}");
    }

    [Fact]
    public async Task a_bad_token_is_not_remembered()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = Token(TimeSpan.FromMinutes(10), stranger);
        (await Validate(token)).IsValid.ShouldBeFalse();
        (await Validate(token)).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void the_gateway_judges_tokens_this_way()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Identity:Issuer"] = "https://concord.example/";
        builder.Configuration["Destinations:identity"] = "http://127.0.0.1:5100/";
        builder.AddTokens();
        builder.AddAdmission().Services.AddSingleton<TimeProvider>(clock);
        using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme)
            .TokenHandlers.ShouldHaveSingleItem().ShouldBeOfType<RememberedTokens>();
    }

    public void Dispose() => key.Dispose();

    private Task<TokenValidationResult> Validate(string token) => tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = "https://concord.example/",
        ValidAudience = "concord",
        IssuerSigningKey = new ECDsaSecurityKey(key),
        LifetimeValidator = (_, until, _, _) => ++judged > 0 && clock.GetUtcNow() < until,
    });

    private string Token(TimeSpan life, ECDsa? signer = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://concord.example/",
        Audience = "concord",
        Claims = new Dictionary<string, object> { ["sub"] = "dev-partner" },
        Expires = (clock.GetUtcNow() + life).UtcDateTime,
        SigningCredentials = new(new ECDsaSecurityKey(signer ?? key), SecurityAlgorithms.EcdsaSha256),
    });
}
