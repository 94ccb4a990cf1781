using System.ComponentModel.DataAnnotations;
using Concord.Grievances.General;
using Concord.Grievances.Views;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Policies;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Complainants;

/// <summary>Asks how a concern stands, by its tracking code. The code travels in the body, never in an address.</summary>
public sealed record FollowUp([property: RegularExpression(TrackingCodes.Form)] string Code);

/// <summary>How a concern stands, as its complainant is told.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedOn">When it was received.</param>
/// <param name="NextDate">The day by which the complainant hears next.</param>
/// <param name="AppealBy">Until when they can appeal.</param>
/// <param name="Questions">What they were asked, newest first.</param>
/// <param name="Messages">What they wrote, newest first.</param>
[Class(Sensitivity.Confidential)]
public sealed record GrievanceProgress(
    string Number, GrievanceState State, DateOnly ReceivedOn, DateOnly NextDate, DateOnly? AppealBy, IReadOnlyList<Personal<string>> Questions, IReadOnlyList<Personal<string>> Messages);

[Read(Roles.Partner, Roles.Caseworker, Shows = [typeof(GrievanceProgress)])]
public static class FollowUpEndpoint
{
    private const int Most = 50;

    [WolverinePost("/grievances/follow-up")]
    public static async Task<IResult> Post(FollowUp asked, HttpContext http, TrackingCodes codes, IQuerySession session)
    {
        var holder = await codes.FindAsync(asked.Code);
        if (holder.TooMany)
            return new Refused(ProblemTypes.QuotaExceeded.With("Too many wrong codes were tried. Wait an hour, or bring the number of the receipt to a help desk."));
        if (holder.Complainant is not { } complainant)
            return Shown.Absent;

        var missions = http.MissionsRead();
        var details = await session.Query<GrievanceDetails>().FirstAsync(found => found.TenantIsOneOf(missions) && found.Id == complainant.Grievance, http.RequestAborted);
        var messages = await session.Query<ComplainantMessage>().Where(message => message.TenantIsOneOf(missions) && message.Grievance == complainant.Grievance)
            .OrderByDescending(message => message.LeftAt).Take(Most).ToListAsync(http.RequestAborted);
        return new Shown(new GrievanceProgress(
            details.Number, details.State, details.ReceivedOn, details.Question?.ReplyBy ?? details.AnswerBy, details.AppealBy,
            complainant.Report is null ? [.. details.Questions.Reverse().Take(Most).Select(question => question.Question)] : [], [.. messages.Select(message => message.Text)]))
        { About = new ByItsCode() };
    }

    // Whoever holds the code is the complainant, or somebody who lends them a telephone.
    private sealed record ByItsCode : IPoliced
    {
        public RecordState Standing => RecordState.Live;

        public Relation RelationOf(Caller caller) => caller.Role == Roles.Partner ? Relation.Presenter : Relation.Assigned;
    }
}
