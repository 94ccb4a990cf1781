using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Hosting;

/// <summary>Without the issuer's keys no token can be judged: that is our trouble, not the caller's.</summary>
public static class IssuerUnreachable
{
    // The handler says the same of a bad token and of an issuer that gave it no keys; only this number tells them apart.
    private const string NoKeysAtAll = "IDX10500";

    /// <summary>Answers 503 instead of 401 while the issuer's keys can't be fetched.</summary>
    public static IHostApplicationBuilder AddIssuerFaults(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.Events ??= new JwtBearerEvents();
            options.Events.OnChallenge = Answer;
        });
        return builder;
    }

    private static async Task Answer(JwtBearerChallengeContext challenge)
    {
        if (challenge.AuthenticateFailure is not SecurityTokenSignatureKeyNotFoundException fault || !fault.Message.StartsWith(NoKeysAtAll, StringComparison.Ordinal))
            return;

        challenge.HandleResponse();
        await challenge.HttpContext.RefuseAsync(ProblemTypes.Unavailable.With(
            "The token could not be checked because the token issuer does not answer. Nothing was changed; retry as Retry-After says."));
    }
}
