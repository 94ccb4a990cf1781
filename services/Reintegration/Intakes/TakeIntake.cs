using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Intakes;

/// <summary>How a sheet is taken.</summary>
/// <param name="ValidateOnly">Whether each row only meets every check that it would meet.</param>
public sealed record IntakeQuestion([property: JsonPropertyName("validate_only"), RegularExpression("^(true|false)$")] string? ValidateOnly = null);

/// <summary>
/// Takes a sheet of people whom a partner presents, up to 300 rows of comma-separated values in UTF-8, under the columns reference, source, place, sex, given_name, family_name, also_known_as, birth_date, phone and age_in_doubt.
/// It is no command: each row is one, under the partner's own reference, so that a sheet that broke off is sent again whole.
/// </summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Scope = "write", TakesText = true, TextType = Csv, LongestText = Longest, Shows = [typeof(IntakeReport)], Asks = typeof(IntakeQuestion))]
public static class TakeIntakeEndpoint
{
    private const string Csv = "text/csv";
    private const int Longest = 256 << 10;

    [WolverinePost("/intakes")]
    public static async Task<IResult> Post(Caller caller, HttpContext http, IDocumentStore store, CancellationToken stop)
    {
        if (StrictQuery.Read<IntakeQuestion>(http, out var refused) is not { } question || refused is not null || Acts.OfRows(http, out refused) is not { } act)
            return refused!;
        if (!TextBody.IsOf(http.Request.ContentType, Csv))
            return new Refused(ProblemTypes.WrongMediaType.With($"Send the sheet with Content-Type: {Csv}."));
        if (await TextBody.ReadAsync(http, Longest) is not { } body)
            return new Refused(ProblemTypes.TooLarge.With($"A sheet has at most {Longest >> 10} KiB and {IntakeSheet.Most} rows. Send it in parts."));
        var (rows, problem) = IntakeSheet.Read(body);
        if (problem is not null)
            return new Refused(problem);

        var (desk, lines) = (new IntakeDesk(store, act, question.ValidateOnly is "true"), new List<IntakeLine>());
        foreach (var row in rows)
            lines.Add(await desk.TakeAsync(row, stop));
        return new Shown(IntakeReport.Of(lines));
    }
}
