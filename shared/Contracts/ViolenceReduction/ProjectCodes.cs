namespace Concord.Contracts;

/// <summary>What a committee decides: a community's chooses among proposals, the programme's approves what was chosen.</summary>
public enum CommitteeKind
{
    /// <summary>The committee of a community.</summary>
    ProjectSelection,

    /// <summary>The committee of the programme.</summary>
    ProjectApproval,
}

/// <summary>How a project is funded, which says how long it may last.</summary>
public enum ProjectKind
{
    /// <summary>Paid by the mission, twelve months at most.</summary>
    MissionFunded,

    /// <summary>A trial of six to eight months.</summary>
    Pilot,

    /// <summary>Bridges a gap of six to eighteen months.</summary>
    StopGap,

    /// <summary>Paid by a donor.</summary>
    DonorFunded,
}

/// <summary>What a project works on.</summary>
public enum Sector
{
    /// <summary>Work and income.</summary>
    Livelihoods,

    /// <summary>Roads, wells, halls.</summary>
    Infrastructure,

    /// <summary>Safe handling of weapons and ammunition.</summary>
    WeaponsAndAmmunition,

    /// <summary>Talks between groups.</summary>
    Dialogue,

    /// <summary>Well-being, with support.</summary>
    Psychosocial,

    /// <summary>Rights and duties.</summary>
    CivicEducation,

    /// <summary>Soil, water, trees.</summary>
    Environment,
}

/// <summary>How grave it is. What is high holds money and enrolment.</summary>
public enum HarmSeverity
{
    /// <summary>It is watched.</summary>
    Low,

    /// <summary>It has to be answered.</summary>
    Medium,

    /// <summary>It holds money and enrolment.</summary>
    High,
}

/// <summary>At what time a project is evaluated.</summary>
public enum EvaluationKind
{
    /// <summary>While it is planned.</summary>
    Formative,

    /// <summary>Half-way.</summary>
    MidTerm,

    /// <summary>At its end.</summary>
    Terminal,

    /// <summary>Some time after its end.</summary>
    ExPost,
}
