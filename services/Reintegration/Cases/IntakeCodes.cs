using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>Why eligibility was taken back.</summary>
[Class(Sensitivity.Confidential)]
public enum RevocationGround
{
    SeriousCrimeIndication, FalseClaim, ActiveMember,
}

/// <summary>Why somebody holds that they were wrongly denied.</summary>
[Class(Sensitivity.Confidential)]
public enum EligibilityAppealGround
{
    FactsWrong, NewEvidence, CriteriaMisapplied, ProcedureUnfair,
}

/// <summary>How an appeal came in.</summary>
[Class(Sensitivity.Internal)]
public enum EligibilityAppealChannel
{
    InPerson, Letter, Phone, Representative,
}

/// <summary>What a panel decided.</summary>
[Class(Sensitivity.Confidential)]
public enum EligibilityAppealResult
{
    Upheld, Dismissed,
}

/// <summary>By what two cases were seen to be alike. None of them decides anything.</summary>
[Class(Sensitivity.Confidential)]
public enum DuplicateMatcher
{
    Person, NameIndex, Biometric, PartnerList,
}

/// <summary>How alike two cases are.</summary>
[Class(Sensitivity.Confidential)]
public enum ScoreBand
{
    Low, Medium, High,
}

/// <summary>What somebody found who looked into a suspicion.</summary>
[Class(Sensitivity.Confidential)]
public enum DuplicateFinding
{
    SamePerson, DifferentPersons,
}

/// <summary>Why two cases that were taken to be of one person are taken apart again.</summary>
[Class(Sensitivity.Confidential)]
public enum SeparationGround
{
    DocumentSeen, BiometricDiffers, OwnStatement, EnteredInError,
}

/// <summary>What a participant says they need first.</summary>
[Class(Sensitivity.Confidential)]
public enum ProfileNeed
{
    Income, Housing, Health, Psychosocial, Documents, FamilyContact, Safety, Schooling, Childcare,
}

/// <summary>What a participant wants to do.</summary>
[Class(Sensitivity.Confidential)]
public enum Aspiration
{
    Farming, Herding, Trade, Craft, Employment, Schooling, PublicWork, CommunityRole,
}

/// <summary>What a participant can do already.</summary>
[Class(Sensitivity.Confidential)]
public enum Skill
{
    Farming, Herding, Trade, Building, Mechanics, Tailoring, Driving, Cooking, Care, Reading, None,
}

/// <summary>How far somebody went to school.</summary>
[Class(Sensitivity.Confidential)]
public enum Schooling
{
    None, Religious, Primary, Secondary, Higher,
}

/// <summary>What somebody lived from before.</summary>
[Class(Sensitivity.Confidential)]
public enum Occupation
{
    None, Farmer, Herder, Trader, Artisan, Labourer, Pupil, Employee, Household,
}

/// <summary>A need that changes what the programme has to offer.</summary>
[Class(Sensitivity.Confidential)]
public enum SpecificNeed
{
    AssociatedWoman, Disability, ChronicIllness, ChildMobilisedAdult, ForeignNational,
}

/// <summary>The domains of the Washington Group's short set.</summary>
[Class(Sensitivity.Confidential)]
public enum WashingtonDomain
{
    Seeing, Hearing, Walking, Remembering, SelfCare, Communicating,
}

/// <summary>How hard it is, in the Washington Group's answers.</summary>
[Class(Sensitivity.Confidential)]
public enum Difficulty
{
    Some, ALot, CannotDo,
}

/// <summary>What a dependant is to a participant.</summary>
[Class(Sensitivity.Confidential)]
public enum DependantRelation
{
    Spouse, Child, Parent, Sibling, Other,
}
