namespace Concord.Contracts;

/// <summary>Something that made people unsafe was reported. What it was is told to nobody: it may yet turn out to be for specialists.</summary>
/// <param name="Place">Where, admin-2 P-code.</param>
[Published("incident-reported", Classification = "confidential")]
public sealed record IncidentReportedV1(string Place) : IInPlace;

/// <summary>It happened as reported, as far as can be established.</summary>
/// <param name="On">On which day that was found.</param>
/// <param name="Late">Whether it took longer than it should.</param>
[Published("incident-verified", Classification = "confidential")]
public sealed record IncidentVerifiedV1(DateOnly On, bool Late);

/// <summary>It did not happen as reported.</summary>
/// <param name="On">On which day that was found.</param>
[Published("incident-refuted", Classification = "confidential")]
public sealed record IncidentRefutedV1(DateOnly On);

/// <summary>Somebody has to answer it.</summary>
/// <param name="Responder">Who.</param>
/// <param name="Due">By when.</param>
[Published("incident-response-assigned", Classification = "confidential")]
public sealed record IncidentResponseAssignedV1(IncidentResponder Responder, DateOnly Due);

/// <summary>It was answered.</summary>
/// <param name="Responder">By whom.</param>
/// <param name="DaysSinceReport">How many days after the report.</param>
[Published("incident-response-recorded", Classification = "confidential")]
public sealed record IncidentResponseRecordedV1(IncidentResponder Responder, int DaysSinceReport);

/// <summary>The community was told what came of it.</summary>
/// <param name="On">On which day.</param>
[Published("incident-fed-back-to-community", Classification = "confidential")]
public sealed record IncidentFedBackToCommunityV1(DateOnly On);

/// <summary>Nothing more is to be done about it.</summary>
[Published("incident-closed", Classification = "confidential")]
public sealed record IncidentClosedV1;
