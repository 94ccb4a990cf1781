using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Hosting;

/// <summary>Tokens of any OpenID Connect issuer named in <c>Identity:Issuer</c> are checked here with the standard handler.</summary>
public static class Tokens
{
    /// <summary>The audience that a token for Concord names.</summary>
    public const string Audience = "concord";

    /// <summary>Checks signature, issuer, audience and time; <c>Identity:Metadata</c> names the discovery document where it isn't reached at the issuer's address.</summary>
    public static IHostApplicationBuilder AddTokens(this IHostApplicationBuilder builder)
    {
        var issuer = builder.Configuration["Identity:Issuer"]
            ?? throw new ConfigurationFault("Identity:Issuer is not set. Set it to the public address of the token issuer, for example https://concord.example/.");
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((options, clock) =>
        {
            options.TokenHandlers.Clear();
            options.TokenHandlers.Add(new RememberedTokens(clock));
        });
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options => Judge(options, issuer, builder));
        return builder;
    }

    private static void Judge(JwtBearerOptions options, string issuer, IHostApplicationBuilder builder)
    {
        options.Authority = issuer;
        options.MetadataAddress = builder.Configuration["Identity:Metadata"] ?? new Uri(new Uri(issuer), ".well-known/openid-configuration").ToString();
        options.RequireHttpsMetadata = !builder.Environment.IsDevelopment();
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = Audience,
            NameClaimType = "sub",
            RoleClaimType = "role",
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256],
            ClockSkew = TimeSpan.FromSeconds(30),
        };
    }
}
