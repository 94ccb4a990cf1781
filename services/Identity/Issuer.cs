using Concord.Hosting;

namespace Concord.Identity;

/// <summary>The address that tokens name as theirs: the gateway's public one.</summary>
internal static class Issuer
{
    public static Uri From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Identity:Issuer"] is not { Length: > 0 } text)
            throw new ConfigurationFault("Identity:Issuer is missing: set it to the gateway's public address, such as https://concord.example/.");

        if (!Uri.TryCreate(text, UriKind.Absolute, out var issuer) || issuer.PathAndQuery != "/" || !text.EndsWith('/'))
            throw new ConfigurationFault($"Identity:Issuer is {text}: it must be an absolute address with nothing after the host but a slash.");

        return issuer.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && issuer.Scheme == Uri.UriSchemeHttp)
            ? issuer
            : throw new ConfigurationFault($"Identity:Issuer is {text}: outside Development it must begin with https, or tokens could be read on their way.");
    }

    /// <summary>Only the gateway reaches this process, so whatever the hop in between, a request was made to the issuer's address.</summary>
    public static WebApplication UseIssuerAddress(this WebApplication app)
    {
        var issuer = From(app.Configuration, app.Environment);
        app.Use((http, next) =>
        {
            http.Request.Scheme = issuer.Scheme;
            http.Request.Host = HostString.FromUriComponent(issuer);
            return next(http);
        });
        return app;
    }
}
