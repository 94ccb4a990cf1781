using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Incidents;

// Every fact that an incident can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope. It is no criminal file (PO-09):
// there is no member for a suspect, a statement or a piece of evidence.

[Fact("incident-reported", Sensitivity.Confidential)]
public sealed record IncidentReported(
    IncidentCategory Category, DateOnly HappenedOn, IncidentPrecision Precision, string Place, IncidentHarm Harm, IncidentSource Source, string ReportedBy, DateOnly ReportedOn,
    Personal<string>? Narrative, [property: Class(Sensitivity.Lethal)] Personal<string>? Informant);

[Fact("incident-screened", Sensitivity.Confidential)]
public sealed record IncidentScreened(bool ForSpecialist, DateOnly? FeedBackBy, string ScreenedBy, string Office);

[Fact("incident-routed-to-specialist", Sensitivity.Confidential)]
public sealed record IncidentRoutedToSpecialist(SpecialistKind Kind, string ReceivingService, DateTimeOffset AcknowledgeBy);

[Fact("incident-corroborated", Sensitivity.Confidential)]
public sealed record IncidentCorroborated(IncidentSource Source);

[Fact("incident-verified", Sensitivity.Confidential)]
public sealed record IncidentVerified(IncidentVerificationBasis Basis, int IndependentSources, string VerifierRole, string Verifier, DateOnly On, bool Late);

[Fact("incident-refuted", Sensitivity.Confidential)]
public sealed record IncidentRefuted(IncidentRefutationBasis Basis, string VerifierRole, string Verifier, DateOnly On);

[Fact("incident-response-assigned", Sensitivity.Confidential)]
public sealed record IncidentResponseAssigned(IncidentResponder Responder, DateOnly Due);

[Fact("incident-response-recorded", Sensitivity.Confidential)]
public sealed record IncidentResponseRecorded(IncidentResponder Responder, IncidentAnswer Answer, int DaysSinceReport);

[Fact("incident-fed-back-to-community", Sensitivity.Confidential)]
public sealed record IncidentFedBackToCommunity(CommunityFeedbackSetting Setting, CommunityFeedbackContent Content, DateOnly On);

[Fact("incident-closed", Sensitivity.Confidential)]
public sealed record IncidentClosed(ClosedUntold? Untold);
