using System.Security.Cryptography;
using Concord.Hosting;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants.ClientAuthenticationMethods;
using static OpenIddict.Abstractions.OpenIddictConstants.Errors;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Concord.Identity;

/// <summary>OAuth 2 client credentials: signed access tokens that live ten minutes, and the discovery document that tells how to get one.</summary>
internal static class TokenServer
{
    public static WebApplicationBuilder AddTokenServer(this WebApplicationBuilder builder)
    {
        var issuer = Issuer.From(builder.Configuration, builder.Environment);
        var key = SigningKey.From(builder.Configuration);
        var secretsAllowed = builder.Environment.IsDevelopment();

        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(issuer).SetTokenEndpointUris("connect/token").AllowClientCredentialsFlow();
            server.SetAccessTokenLifetime(TimeSpan.FromMinutes(10)).DisableAccessTokenEncryption().AddSigningKey(key);
            server.RegisterScopes([.. Scopes.All]).RegisterClaims(GrantToken.Claims);
            server.Configure(options => options.Scopes.IntersectWith(Scopes.All));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(RefuseUnprintable).SetOrder(int.MinValue));
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseScopedHandler<GrantToken>());

            // Tokens are short-lived and never revoked, so none is stored: asking for one reads a single row.
            server.DisableTokenStorage().DisableAuthorizationStorage();
            // Demanded by OpenIddict although nothing is encrypted here.
            server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
            // GrantToken checks scopes itself, because the answer must be invalid_scope (RFC 6749, section 5.2).
            server.IgnoreScopePermissions();
            var http = server.UseAspNetCore();
            if (secretsAllowed)
                http.DisableTransportSecurityRequirement();
        });
        if (!secretsAllowed)
            builder.Services.PostConfigure<OpenIddictServerOptions>(options => options.ClientAuthenticationMethods.IntersectWith([PrivateKeyJwt]));
        builder.Services.WithoutDataProtectionKeys().AddSingleton<IFaultReader, UnreadableForm>();
        return builder;
    }

    // No client has such an id (RFC 6749, appendix A.1), and PostgreSQL takes no zero in a text.
    private static ValueTask RefuseUnprintable(ValidateTokenRequestContext context)
    {
        if (context.ClientId?.Any(char.IsControl) == true)
            context.Reject(InvalidClient, "The client id holds a control character.");
        return ValueTask.CompletedTask;
    }
}
