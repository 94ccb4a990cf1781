using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy.Policies;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration;

/// <summary>Whom a case or a person is there for at all.</summary>
internal static class Sight
{
    /// <summary>Staff see what lies in their areas; a partner sees what it presented itself, and nobody else's.</summary>
    public static bool Reaches(Caller caller, string place, string presentedBy) =>
        caller.Covers(place) && (caller.Role != Roles.Partner || caller.Subject == presentedBy);

    /// <summary>What a reader has to do with a case. Until an office is responsible, any that works there may take it up.</summary>
    public static Relation RelationOf(Caller caller, string? caseworker, string? office) => caller.Role switch
    {
        Roles.Caseworker when caller.Subject == caseworker => Relation.Assigned,
        Roles.Caseworker when office is null || caller.Office == office => Relation.SameOffice,
        _ => Entitlement.ByRole(caller),
    };

    /// <summary>Where a case stands, as far as reading it goes: whoever was handed to child protection is nobody else's any longer.</summary>
    public static RecordState StandingOf(CaseState state) => state switch
    {
        CaseState.Diverted => RecordState.Protected,
        CaseState.NotEligible or CaseState.Left or CaseState.EligibilityRevoked or CaseState.Joined or CaseState.Closed or CaseState.Deceased => RecordState.Closed,
        _ => RecordState.Live,
    };
}
