using System.Text.Json;
using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.Reactions;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.CommunityPolicing.Tests;

/// <summary>Each record at each stage of its life in a running service, brought there over HTTP by the people who would. It happens today, so that no clock runs into it.</summary>
internal static class GivenOverHttp
{
    public const string Base = "/v1/community-policing";

    /// <summary>A second supervisor, who neither assessed nor reported.</summary>
    public static readonly Actor Another = Actor.Supervisor with { Id = "another-supervisor" };

    /// <summary>The day on which the tests run.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    public static Task<StandingRecord> AForumAsync(this CommunityPolicingHost service) => service.OpenAsync(Actor.Supervisor, "/forums", A.CharterForum());

    public static Task<StandingRecord> AnActiveForumAsync(this CommunityPolicingHost service) => service.AForumAsync()
        .After(service, Actor.Caseworker, A.FillSeat("P1", Sex.Male)).After(service, Actor.Caseworker, A.FillSeat()).After(service, Actor.Committee, A.HoldMeeting());

    public static async Task<StandingRecord> AForumMemberAsync(this CommunityPolicingHost service)
    {
        var forum = await service.AForumAsync().After(service, Actor.Caseworker, A.FillSeat("P1"));
        return new($"{Base}/forum-members/{(await service.DetailsAsync(forum)).GetProperty("seats")[0].GetProperty("holder").GetProperty("member").GetGuid()}", 1);
    }

    public static Task<StandingRecord> AForumWithPromisesAsync(this CommunityPolicingHost service) => service.AnActiveForumAsync().After(service, Actor.Committee, A.MakeCommitment())
        .After(service, Actor.Committee, A.MakeCommitment(CommitmentOwner.LocalAuthority)).After(service, Actor.Committee, A.MakeCommitment(CommitmentOwner.Community));

    public static async Task<StandingRecord> ACommitmentAsync(this CommunityPolicingHost service, MakeCommitment? made = null)
    {
        var forum = await service.AnActiveForumAsync().After(service, Actor.Committee, made ?? A.MakeCommitment());
        return new($"{Base}/commitments/{(await service.DetailsAsync(forum)).GetProperty("commitments")[0].GetProperty("commitment").GetGuid()}", 1);
    }

    public static async Task<StandingRecord> ASafetyPlanAsync(this CommunityPolicingHost service)
    {
        var forum = await service.AForumWithPromisesAsync();
        var promises = (await service.DetailsAsync(forum)).GetProperty("commitments").EnumerateArray().Select(taken => taken.GetProperty("commitment").GetGuid()).ToList();
        var agreed = await Task.FromResult(forum).After(service, Actor.Committee, A.AgreeSafetyPlan(promises) with { Until = Today.AddMonths(11) });
        return new($"{Base}/safety-plans/{(await service.DetailsAsync(agreed)).GetProperty("plans")[0].GetProperty("plan").GetGuid()}", 1);
    }

    public static Task<StandingRecord> AnIncidentAsync(this CommunityPolicingHost service) => service.OpenAsync(Actor.Partner, "/incidents", A.ReportIncident());

    public static Task<StandingRecord> ALoggedIncidentAsync(this CommunityPolicingHost service) => service.AnIncidentAsync().After(service, Actor.Caseworker, A.ScreenIncident());

    public static Task<StandingRecord> AnOversightCaseAsync(this CommunityPolicingHost service, ReceiveConductAllegation? received = null) =>
        service.OpenAsync(Actor.Oversight, "/oversight-cases", received ?? A.ReceiveConductAllegation());

    public static Task<StandingRecord> ARequestedPackageAsync(this CommunityPolicingHost service, string unit = "PN-BF-DJIBO") => service.OpenAsync(Actor.Caseworker, "/support-packages", A.RequestSupport(unit));

    public static Task<StandingRecord> AnApprovedPackageAsync(this CommunityPolicingHost service, string unit = "PN-BF-DJIBO") => service.ARequestedPackageAsync(unit)
        .After(service, Actor.Supervisor, A.AssessDueDiligence()).After(service, Another, A.ApproveSupport());

    public static async Task<StandingRecord> AJointPatrolAsync(this CommunityPolicingHost service)
    {
        await service.AnActiveForumAsync();
        var issued = A.AlertIssued();
        await service.HearAsync(issued);
        return new($"{Base}/joint-patrols/{PlanJointPatrol.PatrolOf(issued.Alert)}", 2);
    }

    public static async Task<StandingRecord> OpenAsync(this CommunityPolicingHost service, Actor actor, string collection, object command)
    {
        var reply = await service.SendAsync(Request.Command(actor, Base + collection, command).At(DateTimeOffset.UtcNow));
        return new(reply.ShouldHaveDone(201, version: 1).Location, 1);
    }

    /// <summary>The record after one more command, which must succeed.</summary>
    public static async Task<StandingRecord> After(this Task<StandingRecord> preparing, CommunityPolicingHost service, Actor actor, object command)
    {
        var record = await preparing;
        return record with { Version = (await service.DoAsync(actor, record, command)).ShouldHaveDone(204, record.Version + 1).Version };
    }

    /// <summary>Sends a command about the record as it was seen last.</summary>
    public static Task<Reply> DoAsync(this CommunityPolicingHost service, Actor actor, StandingRecord record, object command) =>
        service.SendAsync(Request.Command(actor, $"{record.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(record.Version).At(DateTimeOffset.UtcNow));

    /// <summary>The record as a supervisor, or somebody else, reads it.</summary>
    public static async Task<JsonElement> DetailsAsync(this CommunityPolicingHost service, StandingRecord record, Actor? reader = null) =>
        (await service.SendAsync(Request.Get(reader ?? Actor.Supervisor, record.Url))).ShouldShow();

    /// <summary>The facts in a record's history, by their names.</summary>
    public static async Task<IReadOnlyList<string>> HistoryAsync(this CommunityPolicingHost service, StandingRecord record) =>
        [.. (await service.SendAsync(Request.Get(Actor.Auditor, $"{Base}/history/{record.Id}"))).ShouldShow().GetProperty("events").EnumerateArray().Select(step => step.GetProperty("type").GetString()!)];

    /// <summary>The record's line in its list, once it is there, stands so and is <paramref name="such"/>; a list lags.</summary>
    public static async Task<JsonElement> LineAsync(this CommunityPolicingHost service, StandingRecord record, string state, Actor? reader = null, Func<JsonElement, bool>? such = null)
    {
        var list = record.Url[..record.Url.LastIndexOf('/')];
        var found = await Patience.UntilAsync(
            async () => (await service.SendAsync(Request.Get(reader ?? Actor.Supervisor, $"{list}?limit=200"))).ShouldShow().GetProperty("items").EnumerateArray()
                .Where(item => item.GetProperty("id").GetGuid() == record.Id && item.GetProperty("state").GetString() == state && such?.Invoke(item) is not false).ToList(),
            found => found.Count > 0);
        return found[0];
    }
}
