namespace Concord.Contracts;

/// <summary>What a consent is for.</summary>
public enum ConsentPurpose
{
    /// <summary>To work on the case.</summary>
    CaseManagement,

    /// <summary>To refer the person to a service.</summary>
    Referral,

    /// <summary>To report, without the person being told apart.</summary>
    Reporting,
}

/// <summary>Who may receive what the consent covers.</summary>
public enum RecipientKind
{
    /// <summary>Those who provide a service.</summary>
    Provider,

    /// <summary>The national authority.</summary>
    Authority,

    /// <summary>Those who pay for the programme.</summary>
    Donor,
}

/// <summary>The tracks of a reintegration plan.</summary>
public enum Track
{
    /// <summary>Work, training, a business.</summary>
    Economic,

    /// <summary>Family and community.</summary>
    Social,

    /// <summary>Well-being, with support.</summary>
    Psychosocial,

    /// <summary>School and literacy.</summary>
    Education,

    /// <summary>Treatment and care.</summary>
    Health,

    /// <summary>A roof, or land.</summary>
    HousingLand,

    /// <summary>Papers and legal help.</summary>
    Legal,

    /// <summary>Training for a trade that the market asks for.</summary>
    Vocational,

    /// <summary>Disengagement and reconciliation.</summary>
    Disengagement,

    /// <summary>The way home, for somebody from abroad.</summary>
    Repatriation,
}
