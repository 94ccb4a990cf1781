using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Gateway;

/// <summary>Every way into the house, on one screen.</summary>
internal static class Routes
{
    // A destination is set through the environment, whose names hold no hyphens.
    public static readonly IReadOnlyList<Wing> Wings =
    [
        .. Contexts.All.Select(context => new Wing($"/v1/{context}", Contexts.Plain(context)) { Read = [Scopes.Read(context), Scopes.Audit(context)], Oversee = [Scopes.Write(context), Scopes.Audit(context)], Write = [Scopes.Write(context)] }),
        new Wing("/v1/feeds", Contexts.Subscriptions) { Read = [Scopes.FeedsRead, Scopes.FeedsStrict] },
    ];

    /// <summary>What leads to a token can't ask for one.</summary>
    public static readonly IReadOnlyList<Door> Doors =
    [
        new("/connect/token", "identity", "POST", QuotaClass.Tokens),
        new("/.well-known/{**document}", "identity", "GET", QuotaClass.Reads),
    ];
}
