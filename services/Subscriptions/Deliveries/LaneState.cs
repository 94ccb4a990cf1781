namespace Concord.Subscriptions.Deliveries;

/// <summary>A lane as whoever holds it knows it.</summary>
/// <param name="Work">Which lane, and the ticket it is held by.</param>
/// <param name="Position">The last place that is done with.</param>
/// <param name="Tries">In order: attempts of the next that failed. In parallel: rounds of nothing but failure.</param>
/// <param name="IsOrdered">One after the other.</param>
/// <param name="Asked">Missions, areas, types, places, programmes and classes.</param>
/// <param name="Lanes">How many lanes share the receiver.</param>
internal sealed record LaneState(Deliver Work, long Position, int Tries, bool IsOrdered, IReadOnlyList<string[]> Asked, long Lanes)
{
    /// <summary>What it is found by as long as it is held.</summary>
    public object[] Key => [Work.Endpoint, Work.Channel, Work.Ticket];

    /// <summary>As it stands after a round.</summary>
    public LaneState After(Round round) => this with { Position = round.Position, Tries = round.Tries };
}

/// <summary>How an endpoint fares after a round.</summary>
/// <param name="Runs">Whether it is still to be delivered to.</param>
/// <param name="FailingSince">Since when this lane knew nothing but failure; <c>null</c> where it doesn't fail.</param>
/// <param name="OtherSucceeded">When its other lane succeeded last.</param>
internal sealed record Fares(bool Runs, DateTimeOffset? FailingSince, DateTimeOffset? OtherSucceeded)
{
    /// <summary>Whether it knew nothing but failure for as long as that.</summary>
    public bool FailedFor(TimeSpan enough, DateTimeOffset now) => FailingSince is { } since && now - since >= enough && !(OtherSucceeded > since);
}
