using Concord.Hosting;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Areas;

// Every fact that a target area can hold, in life order.

[Fact("area-assessed", Sensitivity.Internal)]
public sealed record AreaAssessed(string Place, AreaAssessment Assessment);

[Fact("area-reassessed", Sensitivity.Internal)]
public sealed record AreaReassessed(AreaAssessment Assessment);

[Fact("area-selected", Sensitivity.Internal)]
public sealed record AreaSelected(IReadOnlyList<SelectionGround> Grounds, WomenConsultation Consultation, string Concurrence);

[Fact("eligibility-criteria-published", Sensitivity.Internal)]
public sealed record EligibilityCriteriaPublished(
    int Number, IReadOnlyList<ParticipantCategory> Categories, IReadOnlyList<ExclusionGround> Exclusions, IReadOnlyList<string> Languages, IReadOnlyList<PublicChannel> Channels);

[Fact("area-deselected", Sensitivity.Internal)]
public sealed record AreaDeselected(DeselectionReason Reason);
