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

    /// <summary>Reads whole histories and changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Hears published events and sees no person.</summary>
    public const string Subscriber = "subscriber";
}
