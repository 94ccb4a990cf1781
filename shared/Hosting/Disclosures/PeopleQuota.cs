using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Concord.Hosting.Disclosures;

/// <summary>So many distinct people may a caller be shown in an hour of the clock, over all processes: to see the same ones again costs nothing, to read a whole caseload by name is stopped.</summary>
internal sealed class PeopleQuota(PeopleShown shown, IConfiguration configuration, TimeProvider time)
{
    private const string Policy = "people";
    private const int Window = 3600;
    private const string TooMany = "The answer would show more people than you may look up in an hour. Ask for fewer, or wait as long as Retry-After says.";

    private readonly int limit = configuration.GetValue("Quotas:People", 500) is > 0 and var limit
        ? limit
        : throw new ConfigurationFault("Quotas:People is no positive number: say how many distinct people a caller may be shown in an hour.");

    private volatile Counted counted = new(Hour: 0);

    /// <summary>Counts the <paramref name="people"/> whom an answer is about to show; all of them may be shown, or none is.</summary>
    public async Task<Problem?> CountAsync(HttpContext http, IReadOnlyCollection<Guid> people)
    {
        if (people.Count == 0)
            return null;
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var caller = http.Caller().Subject;
        var known = In(now / Window).Of(caller);
        var admitted = known.HasAll(people);
        if (!admitted)
        {
            (admitted, var total) = await shown.AddAsync(now / Window, caller, people, limit, http.RequestAborted);
            known.Note(admitted ? people : [], total);
        }

        return Tell(http, admitted, Math.Max(0, limit - known.Total), Window - now % Window);
    }

    /// <summary>Lets go of the hours that are over.</summary>
    public Task ForgetAsync(CancellationToken stop) => shown.ForgetAsync(time.GetUtcNow().ToUnixTimeSeconds() / Window, stop);

    private Problem? Tell(HttpContext http, bool admitted, int left, long reset)
    {
        var headers = http.Response.Headers;
        headers.Append("RateLimit-Policy", $"\"{Policy}\";q={limit};w={Window}");
        headers.Append("RateLimit", $"\"{Policy}\";r={left};t={reset}");
        if (admitted)
            return null;
        headers.RetryAfter = $"{reset}";
        return ProblemTypes.QuotaExceeded.With(TooMany) with { ViolatedPolicies = [Policy] };
    }

    // What one process remembers spares a question to the database; to forget it costs one.
    private Counted In(long hour) => counted is { } held && held.Hour == hour ? held : counted = new Counted(hour);
}
