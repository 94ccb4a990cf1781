using System.Globalization;
using System.Text;
using Concord.Hosting;
using Concord.Hosting.Indicators;
using Concord.Privacy.Aggregates;
using Concord.Privacy.Policies;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Which months are reported.</summary>
/// <param name="From">The first day of a month; that of twelve months, where it is left out.</param>
/// <param name="Until">The last day of a month that is over; the last such day, where it is left out.</param>
public sealed record ReportPeriod(DateOnly? From = null, DateOnly? Until = null);

/// <summary>Writes what donors and the government ask for as a table of comma-separated values with HXL tags, by place and sex. A count that is withheld is an empty cell, and said to be one.</summary>
[Read(Roles.Supervisor, Roles.Auditor, Shows = [typeof(string)], Leaves = WayOut.Export, MediaType = DonorReportEndpoint.MediaType, Asks = typeof(ReportPeriod))]
public static class DonorReportEndpoint
{
    internal const string MediaType = "text/csv";

    private const string Heading = "indicator,place,sex,from,until,people,withheld\n#indicator+code,#adm2+code,#group+sex+code,#date+start,#date+end,#affected+num,#meta+withheld\n";

    private static readonly string[] By = ["place", "sex"];

    private static readonly Outcome[] Reported =
    [
        Outcome.Registered, Outcome.Assisted, Outcome.TrainingFinished, Outcome.GrantReceived, Outcome.ReferralFulfilled, Outcome.PsychosocialNeedMet, Outcome.Reconciled, Outcome.Heard,
        Outcome.Graduated, Outcome.LeftProgramme, Outcome.Rejoined, Outcome.IncomeAfterSixMonths, Outcome.IncomeAfterTwelveMonths, Outcome.ActivityAfterTwelveMonths,
    ];

    [WolverineGet("/reports/donors")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, Indicator indicator, TimeProvider time, IQuerySession session)
    {
        if (StrictQuery.Read<ReportPeriod>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        if (Period.Read(asked.From, asked.Until, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), out var period) is { } wrong)
            return wrong;

        var missions = http.MissionsRead();
        var cases = await session.Query<CountedCase>().Where(counted => counted.TenantIsOneOf(missions)).InAreasOf(caller, counted => counted.Place).ToListAsync(http.RequestAborted);
        var (table, text) = (new OutcomeTable(cases, indicator, period.From, period.Until), new StringBuilder(Heading));
        foreach (var outcome in Reported)
            text.AppendJoin("", (await table.OfAsync(outcome, By, caller, http.RequestAborted)).Select(line => Row(outcome, line, period)));
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(text.ToString(), MediaType, Encoding.UTF8);
    }

    // Every cell is a code, a day or a number: nothing that a table calculation would take for a formula.
    private static string Row(Outcome outcome, Line line, (DateOnly From, DateOnly Until) period) => string.Create(CultureInfo.InvariantCulture,
        $"{OutcomeTable.Code(outcome)},{line.Codes.GetValueOrDefault("place")},{line.Codes.GetValueOrDefault("sex")},{period.From:yyyy-MM-dd},{period.Until:yyyy-MM-dd},{line.Count},{(line.Count is null ? "yes" : "no")}\n");
}
