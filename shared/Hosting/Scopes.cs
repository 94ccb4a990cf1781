using Concord.Contracts;

namespace Concord.Hosting;

/// <summary>Every scope that a token of Concord can carry.</summary>
public static class Scopes
{
    public const string FeedsRead = "feeds.read";

    /// <summary>A system may act for the person it names in Concord-On-Behalf-Of.</summary>
    public const string ActFor = "act-for";

    public static readonly IReadOnlyList<string> All = [.. Contexts.All.SelectMany(context => (string[])[Read(context), Write(context), Audit(context)]), FeedsRead, ActFor];

    /// <summary>Its bearer reads in <paramref name="context"/> what their role and areas allow.</summary>
    public static string Read(string context) => $"{context}.read";

    /// <summary>Its bearer gives commands there.</summary>
    public static string Write(string context) => $"{context}.write";

    /// <summary>Its bearer reads whole histories there.</summary>
    public static string Audit(string context) => $"{context}.audit";
}
