using Concord.Hosting;

namespace Concord.CommunityPolicing.Support;

/// <summary>PO-21 and PO-23: what stands between a unit and what it would get.</summary>
internal static class DueDiligence
{
    private const int MonthsInForce = 12;

    /// <summary>The last day on which an assessment holds.</summary>
    public static DateOnly HoldsUntil(DateOnly assessed) => assessed.AddMonths(MonthsInForce);

    /// <summary>There is an assessment, it is not older than twelve months, and it doesn't forbid support altogether.</summary>
    public static Refusal? MustBeAssessed(this SupportPackage package, DateOnly day) =>
        Refuse(package.Assessment is not null, "Due diligence was not done for this unit. Assess it first.")
        ?? Refuse(day >= package.Assessment!.On && day <= HoldsUntil(package.Assessment.On), $"Due diligence of {package.Assessment.On:yyyy-MM-dd} does not hold on {day:yyyy-MM-dd}; it holds for {MonthsInForce} months. Assess the unit anew.")
        ?? Refuse(package.Assessment.Risk is not SupportRiskBand.Prohibitive, "The risk is prohibitive: nothing is given to this unit.");

    /// <summary>Whoever assessed it, or leads the programme that it serves, doesn't approve it.</summary>
    public static Refusal? MustBeIndependent(this SupportPackage package, Act act) =>
        Rules.ApproverIsIndependent.Unless(!package.Assessors.Contains(act.Actor), "Whoever assessed due diligence can't approve. Let another supervisor.")
        ?? Rules.ApproverIsIndependent.Unless(act.Actor != package.ProgrammeLead, "The programme lead can't approve. Let another supervisor.");

    private static Refusal? Refuse(bool holds, string detail) => Rules.DueDiligenceFirst.Unless(holds, detail);
}
