namespace Concord.Hosting;

/// <summary>What people are in the programme; a token carries one.</summary>
public static class Roles
{
    /// <summary>A partner organisation that presents people and follows what it presented.</summary>
    public const string Partner = "partner";

    /// <summary>Accompanies participants.</summary>
    public const string Caseworker = "caseworker";

    /// <summary>Decides what a caseworker may not decide alone.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Speaks for a community in its committee or forum: chooses, signs off, confirms.</summary>
    public const string Committee = "committee";

    /// <summary>Handles sensitive reports, apart from every other line: a named person, never a desk.</summary>
    public const string Safeguarding = "safeguarding";

    /// <summary>Oversees the conduct of security actors for an independent body.</summary>
    public const string Oversight = "oversight";

    /// <summary>Finds out whether a person met in one context is in the care of another; sees nothing beyond that.</summary>
    public const string Link = "link";

    /// <summary>Reads whole histories and changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Hears published events and sees no person.</summary>
    public const string Subscriber = "subscriber";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Partner, Caseworker, Supervisor, Committee, Safeguarding, Oversight, Link, Auditor, Subscriber];
}
