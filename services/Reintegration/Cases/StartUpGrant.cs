using Concord.Contracts;
using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>A plan of a trade or a workshop as it was recorded; it is approved with the award of the grant.</summary>
[Class(Sensitivity.Confidential)]
public sealed record BusinessPlan(string Reference, string RecordedBy);

/// <summary>A start-up grant as it stands: its parts, how many were paid, and whether anybody visited since.</summary>
[Class(Sensitivity.Confidential)]
public sealed record StartUpGrant(Modality Modality, IReadOnlyList<Money> Instalments, string Approver, int Paid, bool VisitedSince)
{
    internal bool IsOpen => Paid < Instalments.Count;
}
