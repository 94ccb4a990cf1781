using Concord.Hosting;
using Concord.Privacy;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>The allegations of a quarter in numbers (PO-27).</summary>
/// <param name="Quarter">The quarter in which they came in, such as <c>2025-Q1</c>.</param>
/// <param name="Received">How many came in.</param>
/// <param name="Referred">How many of them were referred to a body.</param>
/// <param name="OutcomeKnown">Of how many of them the outcome is known.</param>
/// <param name="MedianDays">In how many days half of those outcomes came; <c>null</c> where none is known.</param>
/// <param name="UnknownAfter180Days">Of how many of them it is unknown after 180 days.</param>
[Class(Sensitivity.Confidential)]
public sealed record OversightFigures(string Quarter, int Received, int Referred, int OutcomeKnown, int? MedianDays, int UnknownAfter180Days)
{
    private const int Long = 180;

    /// <summary>The figures of each quarter, the last first.</summary>
    public static IReadOnlyList<OversightFigures> Of(IEnumerable<OversightDetails> allegations, DateTimeOffset now) =>
    [
        .. from allegation in allegations
           group allegation by $"{allegation.ReceivedAt.UtcDateTime:yyyy}-Q{(allegation.ReceivedAt.UtcDateTime.Month + 2) / 3}" into quarter
           orderby quarter.Key descending
           select new OversightFigures(
               quarter.Key, quarter.Count(), quarter.Count(allegation => allegation.Body is not null), quarter.Count(allegation => allegation.Outcome is not null),
               Median([.. quarter.Where(allegation => allegation.Outcome is not null).Select(DaysToOutcome).Order()]),
               quarter.Count(allegation => allegation.Outcome is null && (now - allegation.ReceivedAt).TotalDays > Long)),
    ];

    private static int DaysToOutcome(OversightDetails allegation) => Math.Max(0, allegation.Outcome!.On.DayNumber - DateOnly.FromDateTime(allegation.ReceivedAt.UtcDateTime).DayNumber);

    private static int? Median(IReadOnlyList<int> days) => days.Count == 0 ? null : days[(days.Count - 1) / 2];
}

/// <summary>Counts the allegations by quarter, for the independent oversight, whose it is to publish them.</summary>
[Read(Roles.Oversight, Shows = [typeof(Listed<OversightFigures>)])]
public static class OversightFiguresEndpoint
{
    [WolverineGet("/indicators/oversight-cases")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, TimeProvider time, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var allegations = await session.Query<OversightDetails>().Where(details => details.TenantIsOneOf(missions)).InAreasOf(caller, details => details.Place).ToListAsync(stop);
        return new Shown(new Listed<OversightFigures>(OversightFigures.Of(allegations, time.GetUtcNow())));
    }
}
