using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.Sensitive;

// Every fact that a sensitive report can hold. There is none for a finding: nothing is investigated here, the competent body decides.

[Fact("sensitive-report-received", Sensitivity.Confidential)]
public sealed record SensitiveReportReceived(
    GrievanceCategory Category, EntryPoint EntryPoint, bool Anonymous, ReporterRole Reporter, string Place, Guid? Grievance, IReadOnlyList<string> Handlers, string ReceivedBy, Personal<string>? Told);

[Fact("sensitive-report-routed", Sensitivity.Confidential)]
public sealed record SensitiveReportRouted(CompetentBody Body, string TransmissionReference, int ElapsedMinutes, bool AssistanceOffered);

[Fact("sensitive-body-receipt-confirmed", Sensitivity.Confidential)]
public sealed record BodyReceiptConfirmed(string BodyReference, DateOnly ConfirmedOn);

[Fact("sensitive-body-feedback-received", Sensitivity.Confidential)]
public sealed record BodyFeedbackReceived(BodyFeedback Feedback, DateOnly ReceivedOn);

[Fact("sensitive-message-received", Sensitivity.Confidential)]
public sealed record SensitiveMessageReceived(Guid Message);

[Fact("sensitive-report-closed", Sensitivity.Confidential)]
public sealed record SensitiveReportClosed(bool SafetyChecked);

/// <summary>Where a sensitive report stands. It is never resolved here: the body decides.</summary>
[Class(Sensitivity.Confidential)]
public enum SensitiveState
{
    Reported, Routed, ReceiptConfirmed, FeedbackGiven, Closed,
}

/// <summary>By which way a report came into the sensitive track.</summary>
[Class(Sensitivity.Confidential)]
public enum EntryPoint
{
    Direct, Intake, Triage,
}

/// <summary>Who reports.</summary>
[Class(Sensitivity.Confidential)]
public enum ReporterRole
{
    Survivor, Witness, Colleague, Relative, Unknown,
}

/// <summary>Which body is competent.</summary>
[Class(Sensitivity.Confidential)]
public enum CompetentBody
{
    InspectorGeneral, AgencyInvestigation, ChildProtection, NationalAuthority, PartnerHeadquarters,
}

/// <summary>What the competent body lets us know; never what it found out.</summary>
[Class(Sensitivity.Confidential)]
public enum BodyFeedback
{
    UnderReview, TakenUp, NotTakenUp, Concluded,
}
