using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>In what form support is given.</summary>
[Class(Sensitivity.Internal)]
public enum Modality
{
    Cash, InKind, Voucher, Service,
}

/// <summary>On what published ground an amount rests. Weapons, their number and their kind are no ground, and never come onto this list.</summary>
[Class(Sensitivity.Confidential)]
public enum AmountGround
{
    Standard, WithDependants, Disability, RemoteArea,
}

/// <summary>Where an instalment stands.</summary>
[Class(Sensitivity.Confidential)]
public enum InstalmentState
{
    Planned, Delivered, Withheld, Cancelled,
}

/// <summary>How it was made sure that the right person received something.</summary>
[Class(Sensitivity.Internal)]
public enum IdentityCheck
{
    ProgrammeCard, Biometric, KnownToStaff, TwoWitnesses,
}

/// <summary>What the participant answered to the offer that somebody of the household receives or witnesses a payment.</summary>
[Class(Sensitivity.Confidential)]
public enum HouseholdAnswer
{
    WitnessPresent, PaidToHousehold, Declined, NobodyThere,
}

/// <summary>Why an instalment was held back.</summary>
[Class(Sensitivity.Confidential)]
public enum WithholdingReason
{
    DidNotCome, IdentityNotShown, UnderReview, Insecurity, OwnWish,
}

/// <summary>Why a plan changed.</summary>
[Class(Sensitivity.Internal)]
public enum PlanChange
{
    NewNeed, ProviderGone, OwnWish, MarketChanged, Moved, OutOfReach,
}

/// <summary>Whether venue and transport are within reach of a person with a disability.</summary>
[Class(Sensitivity.Confidential)]
public enum AccessAnswer
{
    Reachable, Arranged, NotReachable,
}

/// <summary>Why a start-up grant is paid in cash although in kind comes first.</summary>
[Class(Sensitivity.Internal)]
public enum CashGround
{
    NoSupplier, TradeNeedsCash, RentOrFees,
}
