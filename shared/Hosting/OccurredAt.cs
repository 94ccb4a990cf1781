using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Hosting;

/// <summary>When something happened in the field, as whoever records it says; now, where they say nothing.</summary>
internal static partial class OccurredAt
{
    public const string Header = "Concord-Occurred-At";

    /// <summary>The form of an instant: ISO 8601 with its offset.</summary>
    public const string Form = @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})$";

    /// <summary>Reads the instant, or says what is wrong with it.</summary>
    public static string? Read(string? text, DateTimeOffset now, out DateTimeOffset occurred)
    {
        occurred = now;
        if (text is null)
            return null;
        if (!IsInstant().IsMatch(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out occurred))
            return "is not an ISO 8601 instant such as 2026-03-01T09:30:00Z";

        // R-34: what happened can't be recorded before it happened.
        return occurred <= now ? null : "lies in the future; record what happened after it happened";
    }

    [GeneratedRegex(Form, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex IsInstant();
}
