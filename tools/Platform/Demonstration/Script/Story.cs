namespace Concord.Platform.Demonstration.Script;

/// <summary>A way that a case goes.</summary>
/// <param name="Name">What the summary calls it.</param>
/// <param name="State">The state in which it ends.</param>
/// <param name="Share">How many of 300 cases go this way.</param>
/// <param name="Days">The most days it takes to tell.</param>
/// <param name="Tell">Writes it down.</param>
internal sealed record Story(string Name, string State, int Share, int Days, Action<CaseWriter> Tell)
{
    /// <summary>Who it can be told of.</summary>
    public Cast Cast { get; init; } = Cast.Anyone;

    /// <summary>How many days ago it can have begun at the most; what still goes on began lately.</summary>
    public int Earliest { get; init; } = 729;
}

/// <summary>Whom a story can be told of.</summary>
internal sealed record Cast(string? Mission = null, string? Sex = null, bool IsChild = false)
{
    public static readonly Cast Anyone = new();
    public static readonly Cast Woman = new(Sex: "female");
    public static readonly Cast Child = new(IsChild: true);

    /// <summary>The offices of the development clients, Djibo and Dori, lie in Burkina Faso; transfers between them stay there.</summary>
    public static readonly Cast NearDjibo = new(Mission: "BFA");
}
