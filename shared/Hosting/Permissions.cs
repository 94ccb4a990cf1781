using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Nobody may do anything that an endpoint doesn't grant their scope and role.</summary>
internal static class Permissions
{
    public static IServiceCollection AddPermissions(this IServiceCollection services, string context) => services
        .AddSingleton<IAuthorizationHandler>(new Handler(context))
        .AddAuthorizationBuilder()
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new Granted()).Build())
        .Services;

    private sealed class Granted : IAuthorizationRequirement;

    private sealed class Handler(string context) : AuthorizationHandler<Granted>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext authorization, Granted requirement)
        {
            if (authorization.Resource is HttpContext http && IsGranted(http))
                authorization.Succeed(requirement);
            return Task.CompletedTask;
        }

        private bool IsGranted(HttpContext http)
        {
            var (caller, metadata) = (http.Caller(), http.GetEndpoint()?.Metadata);

            // No endpoint, or none for this method: saying so gives nothing away to somebody with a token.
            if (metadata is null or { Count: 0 })
                return true;
            if (metadata.GetMetadata<CommandAttribute>() is { } command)
                return caller.May(Scopes.Of(context, command.Scope)) && command.Roles.Contains(caller.Role) && (!command.Approves || Acts.HasPerson(http));
            return metadata.GetMetadata<ReadAttribute>() is { } read
                && caller.May(Scopes.Of(context, read.Scope)) && (read.Roles.Count == 0 || read.Roles.Contains(caller.Role));
        }
    }
}
