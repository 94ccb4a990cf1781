namespace Concord.Contracts;

/// <summary>Sex as a person states it. That it is not known, was not asked or is not said are three different answers.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Neither, or both.</summary>
    Other,

    /// <summary>Nobody could say.</summary>
    Unknown,

    /// <summary>The question was not put.</summary>
    NotAsked,

    /// <summary>The person preferred not to say.</summary>
    Undisclosed,
}

/// <summary>The age bands of every count in Concord, so that counts of different contexts can be set beside each other.</summary>
/// <remarks>The cuts follow IASC practice (0–4, 5–11, 12–17, 18–59, 60+), split where IDDRS 5.30 looks at youth (15–24) and at 35.</remarks>
public enum AgeBand
{
    /// <summary>0 to 4 years.</summary>
    From0To4,

    /// <summary>5 to 11 years.</summary>
    From5To11,

    /// <summary>12 to 14 years.</summary>
    From12To14,

    /// <summary>15 to 17 years.</summary>
    From15To17,

    /// <summary>18 to 24 years.</summary>
    From18To24,

    /// <summary>25 to 34 years.</summary>
    From25To34,

    /// <summary>35 to 59 years.</summary>
    From35To59,

    /// <summary>60 years and more.</summary>
    From60,

    /// <summary>Nobody could say.</summary>
    Unknown,
}

/// <summary>Puts ages into bands.</summary>
public static class AgeBands
{
    private static readonly (int Youngest, AgeBand Band)[] Bands =
    [
        (60, AgeBand.From60), (35, AgeBand.From35To59), (25, AgeBand.From25To34), (18, AgeBand.From18To24),
        (15, AgeBand.From15To17), (12, AgeBand.From12To14), (5, AgeBand.From5To11), (0, AgeBand.From0To4),
    ];

    /// <summary>The band of an age in completed years; <see cref="AgeBand.Unknown"/> where there is none.</summary>
    public static AgeBand Of(int? years) => years is { } known ? Bands.First(band => known >= band.Youngest).Band : AgeBand.Unknown;
}
