using Concord.CommunityPolicing.Incidents;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy.Policies;

namespace Concord.CommunityPolicing;

/// <summary>Whom a record is there for at all.</summary>
internal static class Sight
{
    /// <summary>What is no concern about conduct is there for whoever works in its area, and not for the oversight, which replays its own records alone.</summary>
    public static bool Reaches(Caller caller, string place) => caller.Covers(place) && caller.Role != Roles.Oversight;

    /// <summary>An incident is there for staff of its area; a partner sees what it reported itself, and nobody else's.</summary>
    public static bool ReachesIncident(Caller caller, string place, string reportedBy) =>
        Reaches(caller, place) && (caller.Role != Roles.Partner || caller.Subject == reportedBy);

    /// <summary>PO-18: a concern about conduct is there for the independent oversight and for nobody else, whatever their rank.</summary>
    public static bool ReachesConduct(Caller caller, string place) => caller.Role == Roles.Oversight && caller.Covers(place);

    /// <summary>What a reader has to do with an incident. What a specialist has is nobody's here any longer (PO-08).</summary>
    public static Relation RelationTo(Caller caller, IncidentState state, string? screenedBy, string? office) => caller.Role switch
    {
        _ when state is IncidentState.WithSpecialist => Relation.None,
        Roles.Caseworker when caller.Subject == screenedBy => Relation.Assigned,
        Roles.Caseworker when office is null || caller.Office == office => Relation.SameOffice,
        _ => Entitlement.ByRole(caller),
    };
}
