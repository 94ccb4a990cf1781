using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Support;

/// <summary>Says how likely it is that support to the unit ends in harm by it, what still has to be done against that, and what may be given meanwhile.</summary>
public sealed record AssessDueDiligence(
    SupportRiskBand Risk,
    [property: MaxLength(10)] IReadOnlyList<MitigationDuty> OpenDuties,
    [property: MaxLength(40)] IReadOnlyList<string> AgreedItems);

[Command(Roles.Supervisor, Approves = true)]
public static class AssessDueDiligenceEndpoint
{
    public static Refusal? Validate(AssessDueDiligence command, SupportPackage package, Act act) =>
        Rules.ApproverIsIndependent.Unless(act.Actor != package.ProgrammeLead, "The programme lead can't assess due diligence. Let another supervisor.")
        ?? SupportItems.MustBeOffered(command.AgreedItems)
        ?? Rules.DueDiligenceFirst.Unless(command.Risk is not SupportRiskBand.High || command.OpenDuties.Count > 0, "A high risk needs something done against it. Name the duties.");

    [WolverinePost("/support-packages/{id}/assess-due-diligence")]
    public static DueDiligenceCompleted Post(AssessDueDiligence command, [Existing] SupportPackage package, Act act) =>
        new(command.Risk, [.. command.OpenDuties.Distinct()], [.. command.AgreedItems.Distinct(StringComparer.Ordinal)], act.Actor, act.Day, act.RecordedAt);
}
