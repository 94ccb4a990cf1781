using Concord.Hosting.Emergencies;
using Concord.Privacy;
using Concord.Privacy.Policies;

namespace Concord.Hosting.Disclosures;

/// <summary>Which values a reader gets of a record that they may see, by the table of the policy.</summary>
public static class Entitlement
{
    /// <summary>Whether a value opens to <paramref name="caller"/> for this purpose; a record that says nothing of itself is judged by the caller's role alone.</summary>
    internal static Func<IPersonal, bool> Of(Caller caller, string purpose, IPoliced? about)
    {
        var relation = purpose == BreakGlass.Purpose ? Relation.InEmergency : about?.RelationOf(caller) ?? ByRole(caller);
        var standing = about?.Standing ?? RecordState.Live;
        return value => Policy.Decide(new Situation(relation, purpose, Whereabouts.Here, value.Class, standing)).Outcome is Outcome.Allow;
    }

    /// <summary>What a role alone makes of a reader; whoever accompanies people is a stranger to a record that doesn't name them.</summary>
    public static Relation ByRole(Caller caller) => caller.Role switch
    {
        Roles.Supervisor => Relation.Supervisor,
        Roles.Auditor => Relation.Auditor,
        Roles.Partner => Relation.Presenter,
        Roles.Caseworker => Relation.OtherOffice,
        _ => Relation.None,
    };
}
