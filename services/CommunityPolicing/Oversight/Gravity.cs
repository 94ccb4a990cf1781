using Concord.Contracts;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>PO-20: what is grave.</summary>
internal static class Gravity
{
    /// <summary>The classes of allegation that pause support to the unit.</summary>
    public static readonly ConductClass[] Grave = [ConductClass.DeathInCustody, ConductClass.Torture, ConductClass.SexualViolence, ConductClass.EnforcedDisappearance];
}
