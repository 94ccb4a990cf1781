using System.Security.Claims;
using Concord.Hosting;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Concord.Identity;

/// <summary>A token says who acts, for which missions and areas, and what they may do: never more than the client's entry allows.</summary>
internal sealed class GrantToken(IOpenIddictApplicationManager clients) : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public static readonly string[] Claims = ["mission", "area", "role", "office", "actor_type"];

    public async ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        var client = await Find(context.ClientId!, context.CancellationToken);
        var asked = context.Request.GetScopes();
        if (asked.Except(client.Scopes).FirstOrDefault() is { } refused)
            context.Reject(Errors.InvalidScope, $"This client may not have the scope '{refused}'.");
        else
            context.SignIn(Principal(client, asked is [] ? client.Scopes : asked));
    }

    private async Task<Client> Find(string id, CancellationToken cancellation)
    {
        var entry = await clients.FindByClientIdAsync(id, cancellation) ?? throw new InvalidOperationException($"The client {id} vanished while it was served.");
        return Client.FromJson((await clients.GetPropertiesAsync(entry, cancellation))[ClientRegister.Property]);
    }

    private static ClaimsPrincipal Principal(Client client, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("Concord", OpenIddictConstants.Claims.Subject, "role")
            .SetClaim(OpenIddictConstants.Claims.Subject, client.Subject ?? client.Id)
            .SetClaim("role", client.Role)
            .SetClaim("office", client.Office)
            .SetClaim("actor_type", client.ActorType)
            .SetClaims("mission", [.. client.Missions])
            .SetClaims("area", [.. client.Areas])
            .SetScopes(scopes)
            .SetResources(Tokens.Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }
}
