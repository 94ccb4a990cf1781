namespace Concord.Gateway;

/// <summary>The kinds of operation that are counted apart; how many of each is in the configuration under <c>Quotas</c>.</summary>
internal static class QuotaClass
{
    public const string Reads = "reads";
    public const string Writes = "writes";
    public const string Searches = "searches";
    public const string Tokens = "tokens";

    public static readonly IReadOnlyList<string> All = [Reads, Writes, Searches, Tokens];
}
