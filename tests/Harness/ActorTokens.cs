using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Harness;

/// <summary>Tokens as the issuer would sign them, with a key of the tests.</summary>
public static class ActorTokens
{
    public const string Issuer = "http://issuer.test/";

    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "test" };

    /// <summary>Lets a service trust the tests' key; everything else about a token is checked as ever.</summary>
    public static void Trust(IServiceCollection services) => services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
    {
        var issuer = new OpenIdConnectConfiguration { Issuer = Issuer };
        issuer.SigningKeys.Add(Key);
        options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(issuer);
    });

    /// <summary>The public half of the tests' key, as an issuer publishes it.</summary>
    internal static object PublicKey()
    {
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(Key);
        return new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, kid = key.Kid };
    }

    /// <summary>A token for <paramref name="actor"/>.</summary>
    public static string For(Actor actor, DateTime? expires = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = "concord",
        NotBefore = (expires ?? DateTime.UtcNow).AddMinutes(-10),
        Expires = expires ?? DateTime.UtcNow.AddMinutes(10),
        SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        Claims = new Dictionary<string, object>
        {
            ["sub"] = actor.Id,
            ["client_id"] = actor.Id,
            ["role"] = actor.Role,
            ["office"] = actor.Office,
            ["mission"] = actor.Missions,
            ["area"] = actor.Areas,
            ["scope"] = string.Join(' ', actor.Scopes),
            ["actor_type"] = actor.IsPerson ? "person" : "system",
        },
    });
}
