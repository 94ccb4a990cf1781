namespace Concord.Privacy.Aggregates;

/// <summary>The smallest count that is published.</summary>
public static class Threshold
{
    /// <summary>Ten, where nobody says otherwise (acceptance list, H10).</summary>
    public const int Default = 10;

    /// <summary>The threshold in force: what is configured, but never less than what the field itself asks for.</summary>
    /// <param name="configured">What the operator set; <c>null</c> means <see cref="Default"/>.</param>
    /// <param name="floor">The figure of the domain, where it has one.</param>
    public static int Of(int? configured, int floor = 1) => Math.Max(configured ?? Default, floor);
}
