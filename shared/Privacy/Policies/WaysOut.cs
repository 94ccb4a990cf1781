namespace Concord.Privacy.Policies;

/// <summary>A way on which data leaves the service.</summary>
public enum WayOut
{
    /// <summary>An answer about one record, on a screen.</summary>
    Record,

    /// <summary>A list.</summary>
    List,

    /// <summary>A report or a table that is taken away.</summary>
    Export,

    /// <summary>A history that proves itself elsewhere.</summary>
    EvidencePack,

    /// <summary>The copy that a person is handed.</summary>
    AccessCopy,

    /// <summary>What others are told.</summary>
    Feed,

    /// <summary>Logs, traces and figures of the running service.</summary>
    Log,
}

/// <summary>Up to which class data may leave on which way, as a table. Whoever opens a value asks it beside the policy; where no value is opened, tests hold the types to it.</summary>
public static class WaysOut
{
    /// <summary>Every way there is. What could get somebody killed is read on a screen and taken nowhere.</summary>
    public static IReadOnlyDictionary<WayOut, Sensitivity> UpTo { get; } = new Dictionary<WayOut, Sensitivity>
    {
        [WayOut.Record] = Sensitivity.Lethal,
        [WayOut.List] = Sensitivity.Restricted,
        [WayOut.EvidencePack] = Sensitivity.Restricted,
        [WayOut.AccessCopy] = Sensitivity.Restricted,
        [WayOut.Feed] = Sensitivity.Confidential,
        [WayOut.Export] = Sensitivity.Internal,
        [WayOut.Log] = Sensitivity.Internal,
    };

    /// <summary>Whether data of this class may leave on this way; one that isn't in the table is closed.</summary>
    public static bool Let(WayOut way, Sensitivity sensitivity) => UpTo.TryGetValue(way, out var upTo) && sensitivity <= upTo;
}
