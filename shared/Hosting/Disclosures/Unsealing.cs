using Concord.Privacy;
using Concord.Privacy.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Disclosures;

/// <summary>Opens personal values for a reader who was recorded. What can't be opened stays withheld: for good where the key was destroyed, with an alarm where it is missing.</summary>
internal static partial class Unsealing
{
    public static async Task OpenAsync(HttpContext http, IReadOnlyCollection<IPersonal> values)
    {
        // A view that was purged says that somebody was erased: only the key's own row is believed, not what this process remembers.
        var subjects = http.RequestServices.GetRequiredService<SubjectKeys>();
        subjects.Forget(values.Where(value => value.Sealed is { Bytes.Length: 0 }).Select(value => value.Subject).Distinct());
        var keys = await subjects.ToOpenAsync([.. values.Select(value => value.Subject).Distinct()], http.RequestAborted);
        foreach (var value in values)
        {
            if (keys.TryGetValue(value.Subject, out var key))
                value.Open(key);
            else
                value.Despair();
            if (value.Readability is Readability.Unreadable)
                Unreadable(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Concord.Disclosures"), value.Sealed!.At.Path, value.Subject, value.Sealed.At.Event);
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Field} of subject {Subject}, sealed in event {Event}, can't be opened: its key is missing or it was tampered with")]
    private static partial void Unreadable(ILogger log, string field, Guid subject, Guid @event);
}
