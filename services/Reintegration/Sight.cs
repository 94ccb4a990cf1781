using Concord.Hosting;

namespace Concord.Reintegration;

/// <summary>Whom a case or a person is there for at all.</summary>
internal static class Sight
{
    /// <summary>Staff see what lies in their areas; a partner sees what it presented itself, and nobody else's.</summary>
    public static bool Reaches(Caller caller, string place, string presentedBy) =>
        caller.Covers(place) && (caller.Role != Roles.Partner || caller.Subject == presentedBy);
}
