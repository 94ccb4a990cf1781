namespace Concord.Contracts;

/// <summary>The partner was checked.</summary>
/// <param name="Until">Until when that holds.</param>
[Published("partner-cleared")]
public sealed record PartnerClearedV1(DateOnly Until);

/// <summary>The grant was agreed.</summary>
/// <param name="Amount">How much in all.</param>
[Published("grant-agreement-signed")]
public sealed record GrantAgreementSignedV1(Money Amount);

/// <summary>A tranche was paid.</summary>
/// <param name="Number">Which: 1, 2, 3 …</param>
/// <param name="Amount">How much.</param>
[Published("tranche-released")]
public sealed record TrancheReleasedV1(int Number, Money Amount);

/// <summary>The partner reported on a tranche.</summary>
/// <param name="Number">Which.</param>
/// <param name="Spent">What was spent of it.</param>
[Published("tranche-reported")]
public sealed record TrancheReportedV1(int Number, Money Spent);

/// <summary>The report on a tranche was accepted.</summary>
/// <param name="Number">Which.</param>
/// <param name="Unspent">What is left of it.</param>
[Published("tranche-report-accepted")]
public sealed record TrancheReportAcceptedV1(int Number, Money Unspent);

/// <summary>A tranche is held back. Why stays in the project.</summary>
/// <param name="Number">Which.</param>
/// <param name="Amount">How much.</param>
[Published("tranche-withheld")]
public sealed record TrancheWithheldV1(int Number, Money Amount);
