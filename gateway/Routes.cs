using static Concord.Hosting.Scopes;

namespace Concord.Gateway;

/// <summary>Every way into the house, on one screen.</summary>
internal static class Routes
{
    public static readonly IReadOnlyList<Wing> Wings =
    [
        new("/v1/reintegration", "reintegration") { Read = [ReintegrationRead, ReintegrationAudit], Write = [ReintegrationWrite] },
    ];

    /// <summary>What leads to a token can't ask for one.</summary>
    public static readonly IReadOnlyList<Door> Doors =
    [
        new("/connect/token", "identity", "POST", QuotaClass.Tokens),
        new("/.well-known/{**document}", "identity", "GET", QuotaClass.Reads),
    ];
}
