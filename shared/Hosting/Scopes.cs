namespace Concord.Hosting;

/// <summary>Every scope that a token of Concord can carry.</summary>
public static class Scopes
{
    public const string ReintegrationRead = "reintegration.read";
    public const string ReintegrationWrite = "reintegration.write";
    public const string ReintegrationAudit = "reintegration.audit";
    public const string FeedsRead = "feeds.read";

    /// <summary>A system may act for the person it names in Concord-On-Behalf-Of.</summary>
    public const string ActFor = "act-for";

    public static readonly IReadOnlyList<string> All =
        [ReintegrationRead, ReintegrationWrite, ReintegrationAudit, FeedsRead, ActFor];
}
