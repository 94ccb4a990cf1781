using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.Land;

// Every fact that a land dispute can hold, in life order. None of them makes, moves or ends a right.

[Fact("land-dispute-filed", Sensitivity.Confidential)]
public sealed record LandDisputeFiled(LandDisputeKind Kind, string Place, Guid? Grievance, string FiledBy);

[Fact("land-party-registered", Sensitivity.Confidential)]
public sealed record LandPartyRegistered(int Party, PartyRole Role, InterestGroup Group, bool IsMinor, Guid Person, Personal<string> Name);

[Fact("land-claim-recorded", Sensitivity.Confidential)]
public sealed record LandClaimRecorded(int Party, ClaimedRight Right, ClaimBasis Basis, int? SinceYear, bool ToldNoRightArises);

[Fact("land-mediation-screened", Sensitivity.Confidential)]
public sealed record LandMediationScreened(bool Mediable, IReadOnlyList<MediationBlocker> Blockers, string Screener);

/// <summary>Where a land dispute stands.</summary>
[Class(Sensitivity.Confidential)]
public enum LandDisputeState
{
    Filed, Mediable, NotMediable,
}

/// <summary>On which side a party stands.</summary>
[Class(Sensitivity.Confidential)]
public enum PartyRole
{
    Claimant, Respondent, ThirdParty,
}

/// <summary>Whose interest a party stands for.</summary>
[Class(Sensitivity.Confidential)]
public enum InterestGroup
{
    Farmers, Herders, Women, Displaced, Youth, CustomaryHolder, Returnees, PublicBody,
}

/// <summary>What a party claims.</summary>
[Class(Sensitivity.Confidential)]
public enum ClaimedRight
{
    Own, Use, Pass, Graze, DrawWater, Return,
}

/// <summary>What a claim rests on.</summary>
[Class(Sensitivity.Confidential)]
public enum ClaimBasis
{
    Document, Customary, Occupation, Inheritance, Agreement,
}

/// <summary>What rules mediation out.</summary>
[Class(Sensitivity.Confidential)]
public enum MediationBlocker
{
    Violence, Threats, GenderBasedViolence, MinorAsParty, ArmedActor, NoFreeConsent, OnlyOneParty,
}
