using System.Text.Json;
using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Harness;

namespace Concord.Grievances.Tests;

/// <summary>A grievance in a running service: where it is, which version was seen last, and what its receipt said.</summary>
public sealed record StandingGrievance(string Url, long Version, JsonElement Receipt) : StandingRecord(Url, Version)
{
    public const string Grievances = "/v1/grievances/grievances";

    public string History => $"/v1/grievances/history/{Id}";

    public string Code => Receipt.GetProperty("trackingCode").GetString()!;
}

/// <summary>Records at each stage of their lives, brought there over HTTP by the people who would.</summary>
internal static class GivenOverHttp
{
    public const string Base = "/v1/grievances";

    public static async Task<StandingGrievance> AReceivedGrievanceAsync(this GrievancesHost service, SubmitGrievance? submitted = null, Actor? by = null, DateTimeOffset? at = null)
    {
        var request = Request.Command(by ?? Actor.Partner, StandingGrievance.Grievances, submitted ?? A.SubmitGrievance());
        var reply = await service.SendAsync(at is { } instant ? request.At(instant) : request);
        reply.Status.ShouldBe(201, reply.Body);
        return new(reply.Location, reply.Version, reply.Json);
    }

    public static Task<StandingGrievance> AnAcknowledgedGrievanceAsync(this GrievancesHost service) => service.AReceivedGrievanceAsync().After(service, Actor.Caseworker, A.AcknowledgeReceipt());

    public static Task<StandingGrievance> AGrievanceUnderReviewAsync(this GrievancesHost service) =>
        service.AnAcknowledgedGrievanceAsync().After(service, Actor.Supervisor, A.TriageGrievance()).After(service, Actor.Supervisor, A.AssignHandler());

    public static Task<StandingGrievance> ACommunicatedOutcomeAsync(this GrievancesHost service) =>
        service.AGrievanceUnderReviewAsync().After(service, Actor.Caseworker, A.ProposeOutcome()).After(service, Actor.Supervisor, A.ApproveOutcome()).After(service, Actor.Caseworker, A.CommunicateOutcome());

    public static async Task<StandingRecord> AReportAsync(this GrievancesHost service, Actor? by = null, DateTimeOffset? at = null)
    {
        var request = Request.Command(by ?? Actor.Partner, $"{Base}/sensitive-reports", A.ReportSensitiveConcern());
        var reply = await service.SendAsync(at is { } instant ? request.At(instant) : request);
        return new(reply.ShouldHaveDone(201, version: 1).Location, 1);
    }

    public static async Task<StandingRecord> AFiledDisputeAsync(this GrievancesHost service) =>
        new((await service.SendAsync(Request.Command(Actor.Partner, $"{Base}/land-disputes", A.FileLandDispute()))).ShouldHaveDone(201, version: 1).Location, 1);

    /// <summary>A clock of the grievance.</summary>
    public static async Task<StandingRecord> AClockAsync(this GrievancesHost service, StandingRecord grievance, ClockKind kind = ClockKind.Respond, int round = 1)
    {
        var url = $"{Base}/clocks/{RunningClock.Of(grievance.Id, kind, round).Id}";
        return new(url, (long)(await service.QueryAsync($"select version from grievances.mt_streams where id = '{url[^36..]}'"))!);
    }

    /// <summary>The complainant of the grievance.</summary>
    public static async Task<StandingRecord> AComplainantAsync(this GrievancesHost service, StandingRecord grievance) =>
        new($"{Base}/complainants/{await service.QueryAsync($"select data ->> 'complainant' from grievances.mt_events where stream_id = '{grievance.Id}' and version = 1")}", 1);

    /// <summary>The record after one more command, which must succeed.</summary>
    public static async Task<T> After<T>(this Task<T> preparing, GrievancesHost service, Actor actor, object command, DateTimeOffset? at = null) where T : StandingRecord
    {
        var record = await preparing;
        var reply = await service.DoAsync(actor, record, command, at);
        reply.Status.ShouldBe(204, reply.Body);
        return record with { Version = reply.Version };
    }

    /// <summary>Sends a command about the record as it was seen last.</summary>
    public static Task<Reply> DoAsync(this GrievancesHost service, Actor actor, StandingRecord record, object command, DateTimeOffset? at = null)
    {
        var request = Request.Command(actor, $"{record.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(record.Version);
        return service.SendAsync(at is { } instant ? request.At(instant) : request);
    }

    /// <summary>The grievance as a supervisor reads it.</summary>
    public static async Task<JsonElement> DetailsAsync(this GrievancesHost service, StandingRecord grievance) =>
        (await service.SendAsync(Request.Get(Actor.Supervisor, grievance.Url))).ShouldShow().GetProperty("grievance");

    /// <summary>The names of the facts of a stream, in order.</summary>
    public static async Task<string> FactsAsync(this GrievancesHost service, Guid stream) =>
        (string)(await service.QueryAsync($"select coalesce(string_agg(type, ' ' order by version), '') from grievances.mt_events where stream_id = '{stream}'"))!;
}
