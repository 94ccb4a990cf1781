using Concord.Privacy;

namespace Concord.ViolenceReduction.Areas;

/// <summary>Where an area stands.</summary>
[Class(Sensitivity.Internal)]
public enum AreaState
{
    Assessed, Selected, Deselected,
}

/// <summary>What an assessment of an area consists of.</summary>
[Class(Sensitivity.Internal)]
public enum AssessmentPart
{
    Conflict, Security, Gender, NeedsAndCapacities, DoNoHarm,
}

/// <summary>Why a neighbouring area was left out.</summary>
[Class(Sensitivity.Internal)]
public enum LeftOutGround
{
    NoAccess, LessViolence, OtherProgramme, NotReached,
}

/// <summary>On what ground an area is selected.</summary>
[Class(Sensitivity.Internal)]
public enum SelectionGround
{
    LevelOfViolence, RecruitmentRisk, ReturnOfFormerCombatants, IntercommunalTension, GapInSupport,
}

/// <summary>Why an area is given up.</summary>
[Class(Sensitivity.Internal)]
public enum DeselectionReason
{
    Insecurity, ViolenceEnded, CommunityWithdrew, HarmOutweighs, FundingEnded,
}

/// <summary>Who may take part. Who of them once fought is nobody's to see (C-13).</summary>
[Class(Sensitivity.Internal)]
public enum ParticipantCategory
{
    CommunityMember, YouthAtRisk, WomanAtRisk, FormerCombatant, Displaced,
}

/// <summary>What keeps somebody out.</summary>
[Class(Sensitivity.Internal)]
public enum ExclusionGround
{
    ActiveInArmedGroup, StatusNotAnalysed, SeriousCrimeIndication, SupportedElsewhere,
}

/// <summary>By what means a community is told.</summary>
[Class(Sensitivity.Internal)]
public enum PublicChannel
{
    Assembly, Radio, Noticeboard, TownCrier, WomenGroup,
}
