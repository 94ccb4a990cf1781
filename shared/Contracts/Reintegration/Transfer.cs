namespace Concord.Contracts;

/// <summary>An office asked another to take a case over. Which, is read in the case: people move for their safety.</summary>
[Published("case-transfer-proposed", Classification = "confidential")]
public sealed record CaseTransferProposedV1;

/// <summary>The other office took the case over and is responsible from here on.</summary>
[Published("case-transfer-accepted", Classification = "confidential")]
public sealed record CaseTransferAcceptedV1;

/// <summary>The other office did not take the case over.</summary>
[Published("case-transfer-declined", Classification = "confidential")]
public sealed record CaseTransferDeclinedV1;

/// <summary>The office that asked took its question back.</summary>
[Published("case-transfer-cancelled", Classification = "confidential")]
public sealed record CaseTransferCancelledV1;
