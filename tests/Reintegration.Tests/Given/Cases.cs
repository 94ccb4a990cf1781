using Concord.Harness;
using Concord.Reintegration.Cases;
using Concord.Reintegration.CriteriaSets;

namespace Concord.Reintegration.Tests;

/// <summary>A case in a running service: where it is and which version was seen last.</summary>
/// <param name="Url">Its address among the cases.</param>
/// <param name="Version">What the next write is decided on.</param>
public sealed record StandingCase(string Url, long Version) : StandingRecord(Url, Version)
{
    public const string Cases = "/v1/reintegration/cases";

    public string History => $"/v1/reintegration/history/{Id}";
}

/// <summary>A case at each stage of its life, brought there over HTTP by the people who would.</summary>
internal static partial class GivenOverHttp
{
    public static async Task<StandingCase> APresentedCaseAsync(this ReintegrationHost service, PresentCandidate? presented = null, Actor? by = null, string mission = "BFA")
    {
        var reply = await service.SendAsync(Request.Command(by ?? Actor.Partner, StandingCase.Cases, presented ?? A.PresentCandidate()).In(mission));
        return new(reply.ShouldHaveDone(201, version: 1).Location, 1);
    }

    public static Task<StandingCase> ACaseInScreeningAsync(this ReintegrationHost service) =>
        service.APresentedCaseAsync().After(service, Actor.Caseworker, A.OpenScreening());

    public static Task<StandingCase> AnEligibleCaseAsync(this ReintegrationHost service) =>
        service.ACaseInScreeningAsync().After(service, Actor.Supervisor, A.ConfirmEligibility());

    public static Task<StandingCase> AConsentingCaseAsync(this ReintegrationHost service) =>
        service.AnEligibleCaseAsync().After(service, Actor.Caseworker, A.GrantConsent());

    public static Task<StandingCase> ARegisteredCaseAsync(this ReintegrationHost service) =>
        service.AConsentingCaseAsync().After(service, Actor.Caseworker, A.RegisterParticipant());

    public static Task<StandingCase> AnAccompaniedCaseAsync(this ReintegrationHost service) =>
        service.ARegisteredCaseAsync().After(service, Actor.Supervisor, A.AssignCaseworker());

    public static Task<StandingCase> APlannedCaseAsync(this ReintegrationHost service) =>
        service.AnAccompaniedCaseAsync().After(service, Actor.Supervisor, A.ApprovePlan());

    public static Task<StandingCase> AnActiveCaseAsync(this ReintegrationHost service) =>
        service.APlannedCaseAsync().After(service, Actor.Caseworker, A.RecordMilestoneAchieved());

    /// <summary>A case that holds all that a graduation asks for.</summary>
    public static Task<StandingCase> AReadyCaseAsync(this ReintegrationHost service) =>
        service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.AssessReRecruitmentRisk()).After(service, Actor.Caseworker, A.RecordFeedback());

    public static Task<StandingCase> ACaseOfferedToDoriAsync(this ReintegrationHost service) =>
        service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.ProposeTransfer());

    public static Task<StandingCase> ACaseThatLeftAsync(this ReintegrationHost service) =>
        service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.RecordDeparture());

    /// <summary>A match that waits for a second person.</summary>
    public static async Task<StandingRecord> AMatchAsync(this ReintegrationHost service, StandingCase? @case = null)
    {
        var requested = Request.Command(Actor.Link with { Id = "another-link" }, "/v1/reintegration/safety-checks", A.RequestSafetyCheck((@case ?? await service.APresentedCaseAsync()).Id));
        return new((await service.SendAsync(requested)).ShouldHaveDone(201, version: 1).Location, 1);
    }

    /// <summary>Criteria that were published some weeks before they held.</summary>
    public static async Task<StandingRecord> ACriteriaSetAsync(this ReintegrationHost service, PublishCriteria published, string mission = "BFA")
    {
        var publishing = Request.Command(Actor.Supervisor, "/v1/reintegration/criteria-sets", published).In(mission).At(new(published.From.AddDays(-30), new(9, 0), TimeSpan.Zero));
        return new((await service.SendAsync(publishing)).ShouldHaveDone(201, version: 1).Location, 1);
    }

    /// <summary>The case after one more command, which must succeed.</summary>
    public static async Task<StandingCase> After(this Task<StandingCase> preparing, ReintegrationHost service, Actor actor, object command)
    {
        var @case = await preparing;
        var reply = await service.DoAsync(actor, @case, command);
        return @case with { Version = reply.ShouldHaveDone(204, @case.Version + 1).Version };
    }

    /// <summary>Sends a command about the case as it was seen last.</summary>
    public static Task<Reply> DoAsync(this ReintegrationHost service, Actor actor, StandingCase @case, object command) =>
        service.SendAsync(Asking(actor, @case, command));

    /// <summary>A command about the case as it was seen last, to be changed before it is sent.</summary>
    public static Request Asking(Actor actor, StandingCase @case, object command) =>
        Request.Command(actor, $"{@case.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(@case.Version);

    /// <summary>The case as a supervisor reads it.</summary>
    public static async Task<System.Text.Json.JsonElement> DetailsAsync(this ReintegrationHost service, StandingCase @case) =>
        (await service.SendAsync(Request.Get(Actor.Supervisor, @case.Url))).ShouldShow().GetProperty("case");
}
