namespace Concord.Contracts;

/// <summary>The kind of institution that a concern about conduct is about; never the unit, never a person.</summary>
public enum SecurityInstitution
{
    /// <summary>The police.</summary>
    Police,

    /// <summary>The gendarmerie.</summary>
    Gendarmerie,

    /// <summary>The armed forces, acting as police.</summary>
    ArmedForces,

    /// <summary>A community guard or volunteers for the defence of the homeland.</summary>
    CommunityGuard,

    /// <summary>Border, forest or customs officers, prison staff.</summary>
    OtherService,
}

/// <summary>What is alleged, as a class.</summary>
public enum ConductClass
{
    /// <summary>Discourtesy, refusal of service, delay.</summary>
    Service,

    /// <summary>Asking for money or goods.</summary>
    Corruption,

    /// <summary>Discrimination.</summary>
    Discrimination,

    /// <summary>Arrest or detention without ground.</summary>
    UnlawfulDetention,

    /// <summary>Violence short of the grave kinds.</summary>
    ExcessiveForce,

    /// <summary>Grave: death in custody.</summary>
    DeathInCustody,

    /// <summary>Grave: torture or cruel treatment.</summary>
    Torture,

    /// <summary>Grave: sexual violence.</summary>
    SexualViolence,

    /// <summary>Grave: enforced disappearance.</summary>
    EnforcedDisappearance,
}

/// <summary>Somebody raised a concern about the conduct of a security actor (flow X1). Nothing in it leads to the person who did.</summary>
/// <param name="Concern">The concern, by a reference of its own that isn't the complaint's.</param>
/// <param name="Institution">The kind of institution.</param>
/// <param name="Class">What is alleged, as a class.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="Danger">Whether somebody is in danger now.</param>
[Published("conduct-concern-raised", Channel = Channels.Strict, Classification = "confidential")]
public sealed record ConductConcernRaised(Guid Concern, SecurityInstitution Institution, ConductClass Class, string Place, bool Danger) : IInPlace;

/// <summary>The independent oversight took the concern up, and nothing more is told.</summary>
/// <param name="Concern">The concern.</param>
[Published("oversight-case-opened", Channel = Channels.Strict, Classification = "confidential")]
public sealed record OversightCaseOpened(Guid Concern);
