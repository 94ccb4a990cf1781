namespace Concord.Identity;

/// <summary>Every scope that a token of Concord can carry.</summary>
internal static class Scopes
{
    public const string ReintegrationRead = "reintegration.read";
    public const string ReintegrationWrite = "reintegration.write";
    public const string ReintegrationAudit = "reintegration.audit";
    public const string FeedsRead = "feeds.read";
    public const string ActFor = "act-for";

    public static readonly IReadOnlyList<string> All =
        [ReintegrationRead, ReintegrationWrite, ReintegrationAudit, FeedsRead, ActFor];
}
