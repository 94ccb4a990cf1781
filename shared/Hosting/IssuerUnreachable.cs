using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Concord.Hosting;

/// <summary>Without the issuer's keys no token can be judged: that is our trouble, not the caller's.</summary>
internal sealed class IssuerUnreachable : IFaultReader
{
    // Microsoft.IdentityModel's number for "unable to obtain configuration"; it throws a bare InvalidOperationException.
    private const string NoConfiguration = "IDX20803";

    public Problem? Read(Exception fault) =>
        fault is InvalidOperationException && fault.Message.StartsWith(NoConfiguration, StringComparison.Ordinal)
            ? ProblemTypes.Unavailable.With("The token could not be checked because the token issuer does not answer. Nothing was changed; retry as Retry-After says.")
            : null;
}

public static class IssuerUnreachableRegistration
{
    /// <summary>Answers 503 instead of 500 while the issuer's keys can't be fetched.</summary>
    public static IHostApplicationBuilder AddIssuerFaults(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IFaultReader, IssuerUnreachable>();
        return builder;
    }
}
