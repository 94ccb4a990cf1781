using Concord.Privacy;

namespace Concord.Transhumance.Signals;

/// <summary>What a signal is about: something that happened, a herd on its way, or peace.</summary>
[Class(Sensitivity.Internal)]
public enum SignalFamily
{
    Event, Movement, Peace,
}

/// <summary>What a signal tells.</summary>
[Class(Sensitivity.Internal)]
public enum SignalKind
{
    CropDamage, Theft, Clash, WaterDispute, Accident, Kidnapping, Fire,
    MassiveMovement, EarlyMovement, LateMovement, UnexpectedMovement,
    SharingOfResources, LocalAgreement, JointMarket,
}

/// <summary>What harm there is or may be.</summary>
[Class(Sensitivity.Internal)]
public enum HarmScale
{
    None, Minor, Moderate, Severe, Extreme,
}

/// <summary>Where a report comes from, as a class; never which person.</summary>
[Class(Sensitivity.Confidential)]
public enum SourceClass
{
    Relay, Partner, Committee, Authority, Satellite, TrainedMonitor, Policing,
}

/// <summary>How far a signal is verified.</summary>
[Class(Sensitivity.Internal)]
public enum SignalLevel
{
    Unverified, Corroborated, Verified, Refuted,
}

/// <summary>How it was verified.</summary>
[Class(Sensitivity.Internal)]
public enum VerificationMethod
{
    SeenByTrainedMonitor, FieldVisit, BothSidesConfirm, AuthorityRecord,
}

/// <summary>Why a signal doesn't hold.</summary>
[Class(Sensitivity.Internal)]
public enum RefutationGround
{
    NothingFound, Contradicted, Rumour, OtherPlaceOrTime,
}

/// <summary>Sorts the kinds into families.</summary>
internal static class Families
{
    public static SignalFamily Of(SignalKind kind) => kind switch
    {
        <= SignalKind.Fire => SignalFamily.Event,
        <= SignalKind.UnexpectedMovement => SignalFamily.Movement,
        _ => SignalFamily.Peace,
    };
}
