using Concord.Contracts;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy.Policies;

namespace Concord.Grievances;

/// <summary>Whom a grievance is there for at all.</summary>
internal static class Sight
{
    /// <summary>Staff see what lies in their areas; a partner sees what it received itself, and nobody else's.</summary>
    public static bool Reaches(Caller caller, string place, string receivedBy) =>
        caller.Covers(place) && (caller.Role != Roles.Partner || caller.Subject == receivedBy);

    /// <summary>Where a concern is kept whose place nobody said: in the area of whoever received it.</summary>
    public static string? PlaceOf(Act act) => act.Caller.Areas.FirstOrDefault(area => Countries.Contain(act.Mission, area));

    /// <summary>What a reader has to do with a grievance. Until somebody handles it, the caseworkers of the office that received it may read it.</summary>
    public static Relation RelationOf(Caller caller, string? handler, string office) => caller.Role switch
    {
        Roles.Caseworker when caller.Subject == handler => Relation.Assigned,
        Roles.Caseworker when handler is null && caller.Office == office => Relation.SameOffice,
        _ => Entitlement.ByRole(caller),
    };

    /// <summary>Where a grievance stands, as far as reading it goes.</summary>
    public static RecordState StandingOf(GrievanceState state) => state switch
    {
        GrievanceState.Moved => RecordState.Protected,
        GrievanceState.Closed or GrievanceState.Withdrawn => RecordState.Closed,
        _ => RecordState.Live,
    };
}
