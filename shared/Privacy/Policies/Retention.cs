namespace Concord.Privacy.Policies;

/// <summary>How long data of a class is kept: as long as the purpose that needs it longest.</summary>
public static class Retention
{
    /// <summary>The years for each class; what may be published or tells of nobody is kept for ever.</summary>
    public static IReadOnlyDictionary<Sensitivity, int> Years { get; } = new[] { Sensitivity.Restricted, Sensitivity.Lethal }
        .ToDictionary(sensitivity => sensitivity, sensitivity => Purposes.All.Where(purpose => purpose.Classes.Contains(sensitivity)).Max(purpose => purpose.RetentionYears));

    /// <summary>The last moment of an event about a person after which data of this class may still be kept at <paramref name="now"/>; <c>null</c> where it is kept for ever.</summary>
    public static DateTimeOffset? Cutoff(Sensitivity sensitivity, DateTimeOffset now) => Years.TryGetValue(sensitivity, out var years) ? now.AddYears(-years) : null;

    /// <summary>Whether data of this class, about a person of whom the last event is of <paramref name="lastEvent"/>, is due for erasure.</summary>
    public static bool IsDue(Sensitivity sensitivity, DateTimeOffset lastEvent, DateTimeOffset now) => Cutoff(sensitivity, now) is { } cutoff && lastEvent < cutoff;
}
