using Concord.Privacy;
using Concord.Privacy.Policies;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Disclosures;

/// <summary>
/// No dark reads: a record of who reads what about whom is committed first, only then is anything opened, and only then does a byte leave.
/// Without the record there is no data.
/// </summary>
internal static partial class AccessRecords
{
    private const string NotRecorded = "That this was read could not be recorded, so nothing was shown.";

    /// <summary>Records the read and opens every personal value in <paramref name="answer"/>; what it answers is what keeps it from being shown.</summary>
    /// <param name="http">The request.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="answer">What is about to be shown.</param>
    /// <param name="opens">Which values open to this reader.</param>
    /// <param name="found">Whom a search found, by mission: to be told that somebody is there is to be told something about them.</param>
    public static Task<Problem?> OpenAsync(HttpContext http, string purpose, object answer, Func<IPersonal, bool> opens, ILookup<string, Guid>? found) =>
        OpenAsync(http, purpose, [.. Personal.Within(answer).Select(field => field.Value).Where(opens)], found);

    /// <summary>Records the read and opens the <paramref name="entitled"/> values, as far as their classes may leave on the way that the answer takes.</summary>
    public static async Task<Problem?> OpenAsync(HttpContext http, string purpose, IReadOnlyCollection<IPersonal> entitled, ILookup<string, Guid>? found)
    {
        var way = http.GetEndpoint()!.Metadata.GetRequiredMetadata<ReadAttribute>().Leaves;
        IPersonal[] values = [.. entitled.Where(value => value.Readability is Readability.Sealed && WaysOut.Let(way, value.Class))];
        if (values.Length == 0 && found is null)
            return null;
        try
        {
            Guid[] people = [.. values.Select(value => value.Subject).Concat(found?.SelectMany(inMission => inMission) ?? []).Distinct()];
            if (await http.RequestServices.GetRequiredService<PeopleQuota>().CountAsync(http, people) is { } tooMany)
                return tooMany;
            foreach (var mission in MissionsOf(http, values, found))
                await RecordAsync(http, mission, purpose, [.. values.Where(value => value.Sealed!.At.Mission == mission)], found?[mission] ?? []);
            await Unsealing.OpenAsync(http, values);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Unrecorded(Logger(http), http.RequestId(), fault);
            return ProblemTypes.Unavailable.With(NotRecorded);
        }
    }

    // A search that found nobody was a search all the same, in every mission that it covered.
    private static string[] MissionsOf(HttpContext http, IReadOnlyCollection<IPersonal> values, ILookup<string, Guid>? found) => found is { Count: 0 }
        ? http.MissionsRead()
        : [.. values.Select(value => value.Sealed!.At.Mission).Concat(found?.Select(people => people.Key) ?? []).Distinct(StringComparer.Ordinal)];

    private static async Task RecordAsync(HttpContext http, string mission, string purpose, IPersonal[] values, IEnumerable<Guid> found)
    {
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().LightweightSession(mission);
        Guid[] seen = [.. values.Select(value => value.Subject).Concat(found).Distinct()];
        Envelope.Write(Acts.OfRead(http, mission, purpose), session, Whom.IsMeant(seen, mission));
        session.CorrelationId = http.RequestId();
        session.Events.StartStream<AccessRecord>(Guid.NewGuid(), new AccessRecorded(
            $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}",
            Guid.TryParse(http.GetRouteValue("id") as string, out var record) ? record : null,
            seen,
            [.. values.Select(value => Name(value.Sealed!.At.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            values.Select(value => value.Class).DefaultIfEmpty(Sensitivity.Confidential).Max()));
        await session.SaveChangesAsync(http.RequestAborted);
    }

    // The field's own name, as it was recorded: person.names[0] is one of the names, wherever it stands in this answer.
    private static string Name(string path) => path.Split('.')[^1].Split('[')[0].TrimStart('@');

    private static ILogger Logger(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Concord.Disclosures");

    [LoggerMessage(LogLevel.Error, "Request {RequestId} was not answered: its access record could not be kept or its keys not be had")]
    private static partial void Unrecorded(ILogger log, string requestId, Exception fault);
}
