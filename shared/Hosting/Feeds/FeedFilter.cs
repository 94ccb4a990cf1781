using Concord.Ledger.Sealing;

namespace Concord.Hosting.Feeds;

/// <summary>What of a channel somebody asks for, and what of it is theirs to see.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Missions">The missions that the reader holds.</param>
/// <param name="Areas">The areas they work in, P-code prefixes.</param>
internal sealed record FeedFilter(string Channel, IReadOnlyList<string> Missions, IReadOnlyList<string> Areas)
{
    /// <summary>The types asked for; all where none is named.</summary>
    public string[] Types { get; init; } = [];

    /// <summary>The places asked for, P-code prefixes; all where none is named.</summary>
    public string[] Places { get; init; } = [];

    /// <summary>The programmes asked for; all where none is named.</summary>
    public string[] Programmes { get; init; } = [];

    /// <summary>The classifications asked for; all where none is named.</summary>
    public string[] Classes { get; init; } = [];

    /// <summary>Whether only a part is asked for. Then what is withheld leaves no slot either, or the slots would tell of which type it is.</summary>
    public bool IsPart => Types.Length + Places.Length + Programmes.Length + Classes.Length > 0;

    /// <summary>Whether the row was asked for.</summary>
    public bool Asks(FeedRow row) =>
        (Types is [] || Types.Contains(row.Type)) && (Places is [] || Lies(row, Places)) && (Programmes is [] || Programmes.Contains(row.Programme)) && (Classes is [] || Classes.Contains(row.Class));

    /// <summary>Whether the row is the reader's to see: of their missions or of none, and in their areas where it has a place.</summary>
    public bool Sees(FeedRow row) => (row.Mission == SealedLeaf.NoMission || Missions.Contains(row.Mission)) && (row.Place is null || Lies(row, Areas));

    /// <summary>The row as the reader may have it: the event, an empty slot, or nothing.</summary>
    public byte[]? Shows(FeedRow row, string source) => Sees(row) ? row.Event : IsPart ? null : FeedRow.Slot(source, Channel, row.Position);

    private static bool Lies(FeedRow row, IEnumerable<string> areas) => row.Place is { } place && areas.Any(area => place.StartsWith(area, StringComparison.Ordinal));
}
