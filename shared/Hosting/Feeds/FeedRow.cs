using System.Globalization;
using System.Text;

namespace Concord.Hosting.Feeds;

/// <summary>A published event at its place in a channel.</summary>
/// <param name="Position">Its place: 1, 2, 3 …</param>
/// <param name="Type">Its type.</param>
/// <param name="Mission">The mission that keeps the record.</param>
/// <param name="Place">Where, where it is in a place.</param>
/// <param name="Programme">The programme, where it is in one.</param>
/// <param name="Class">How it is classified.</param>
/// <param name="Event">The event as it goes out: CloudEvents 1.0, JSON in UTF-8.</param>
/// <param name="Recorded">When it was recorded.</param>
internal sealed record FeedRow(long Position, string Type, string Mission, string? Place, string? Programme, string Class, byte[] Event, DateTimeOffset Recorded)
{
    private byte[]? pushed;

    /// <summary>The type that stands where something isn't the reader's to see.</summary>
    public const string Withheld = "org.concord.withheld.v1";

    /// <summary>The event as a server-sent one; made once for however many listen.</summary>
    public ReadOnlyMemory<byte> Pushed => pushed ??= Push(Position, Event);

    /// <summary>A place that says nothing but that there is something.</summary>
    public static byte[] Slot(string source, string channel, long position) => Encoding.UTF8.GetBytes(
        $$"""{"specversion":"1.0","id":"{{channel}}-{{position}}","source":"{{source}}","type":"{{Withheld}}","sequence":"{{FeedPosition.Text(position)}}"}""");

    /// <summary>An event as one of the stream's lines.</summary>
    public static byte[] Push(long position, byte[] said) => [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {position}\ndata: ")), .. said, .. "\n\n"u8];
}
