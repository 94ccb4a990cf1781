using System.Text;

namespace Concord.Subscriptions.Reach;

/// <summary>The beginning of what a receiver said: enough to find a fault, too little to fill a table, and nothing that moves a terminal.</summary>
internal static class Excerpt
{
    private const int Most = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Reads it, if it comes soon: what counts is the status, and that was said.</summary>
    public static async Task<string?> OfAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentLength is 0)
            return null;
        using var patience = new CancellationTokenSource(Patience);
        var bytes = new byte[4 * Most];
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
            var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, patience.Token);
            return read == 0 ? null : Scrubbed(Encoding.UTF8.GetString(bytes, 0, read));
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The text without control characters and what else isn't written, at most two hundred characters of it.</summary>
    public static string Scrubbed(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsPlain(rune) ? rune.ToString() : " ").Take(Most));

    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.OtherNotAssigned);
}
