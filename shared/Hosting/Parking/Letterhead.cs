namespace Concord.Hosting.Parking;

/// <summary>What a parked message says on its outside.</summary>
public static class Letterhead
{
    /// <summary>The header under which a message that is no event of the feed says what was handed in.</summary>
    public const string HandedIn = "concord-handed-in";
}
