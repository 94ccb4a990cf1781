using Concord.Hosting;

namespace Concord.ViolenceReduction;

/// <summary>Whom a project is there for at all.</summary>
internal static class Sight
{
    /// <summary>Staff and committees see what lies in their areas; a partner sees what it proposed itself, and nobody else's.</summary>
    public static bool Reaches(Caller caller, string place, string proposer) =>
        caller.Covers(place) && (caller.Role != Roles.Partner || caller.Subject == proposer);
}
