using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;

namespace Concord.Subscriptions.Dapr;

/// <summary>Only the sidecar may ask: it shows the token that it shares with the service.</summary>
internal sealed class AppToken(EdgeSettings settings) : AuthorizationHandler<AppToken>, IAuthorizationRequirement
{
    // Compared as digests: neither its length nor its beginning shows in how long that takes.
    private readonly byte[] expected = Digest(settings.AppToken);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AppToken requirement)
    {
        if (context.Resource is HttpContext http && http.Request.Headers[Sidecar.TokenHeader] is [{ } token] && CryptographicOperations.FixedTimeEquals(Digest(token), expected))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
