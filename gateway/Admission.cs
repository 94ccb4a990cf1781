using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace Concord.Gateway;

/// <summary>Who may enter which wing: the token must carry one of the wing's scopes. Services check again what they need.</summary>
internal static class Admission
{
    public static WebApplicationBuilder AddAdmission(this WebApplicationBuilder builder)
    {
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var scopes in Routes.Wings.SelectMany(wing => new[] { wing.Read, wing.Oversee, wing.Write }).DistinctBy(AnyOf))
            authorization.AddPolicy(AnyOf(scopes), policy => policy.RequireAuthenticatedUser().RequireAssertion(caller => Carries(caller, scopes)));

        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure(options => options.BackchannelHttpHandler = IssuerWithin.From(builder.Configuration));
        return builder;
    }

    public static string AnyOf(IReadOnlyList<string> scopes) => string.Join(" or ", scopes);

    private static bool Carries(AuthorizationHandlerContext caller, IReadOnlyList<string> scopes) =>
        caller.User.FindAll("scope").SelectMany(claim => claim.Value.Split(' ')).Intersect(scopes).Any();
}
