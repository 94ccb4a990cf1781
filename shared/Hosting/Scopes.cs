using Concord.Contracts;

namespace Concord.Hosting;

/// <summary>Every scope that a token of Concord can carry.</summary>
public static class Scopes
{
    /// <summary>Its bearer reads what is published, in its missions and areas.</summary>
    public const string FeedsRead = "feeds.read";

    /// <summary>Its bearer reads the strict channel: sensitive reports and conduct.</summary>
    public const string FeedsStrict = "feeds.strict";

    /// <summary>A system may act for the person it names in Concord-On-Behalf-Of.</summary>
    public const string ActFor = "act-for";

    public static readonly IReadOnlyList<string> All = [.. Contexts.All.SelectMany(context => (string[])[Read(context), Write(context), Audit(context)]), FeedsRead, FeedsStrict, ActFor];

    /// <summary>Its bearer reads in <paramref name="context"/> what their role and areas allow.</summary>
    public static string Read(string context) => $"{context}.read";

    /// <summary>Its bearer gives commands there.</summary>
    public static string Write(string context) => $"{context}.write";

    /// <summary>Its bearer reads whole histories there.</summary>
    public static string Audit(string context) => $"{context}.audit";

    /// <summary>The scope that an operation of <paramref name="context"/> names: one of the context's own, such as <c>read</c>, or a whole one.</summary>
    internal static string Of(string context, string named) => named.Contains('.', StringComparison.Ordinal) ? named : $"{context}.{named}";
}
