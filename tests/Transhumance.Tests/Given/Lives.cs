using System.Text.Json;
using Concord.Harness;
using Concord.Transhumance.Alerts;

namespace Concord.Transhumance.Tests;

/// <summary>Records in a running service, brought where they stand over HTTP by the people who would. All of it happens now: an alert of last year would be over.</summary>
internal static class Lives
{
    public const string Root = "/v1/transhumance";

    public static async Task<StandingRecord> OpenAsync(this TranshumanceHost service, Actor by, string collection, object command)
    {
        var reply = await service.SendAsync(Request.Command(by, $"{Root}/{collection}", command).At(DateTimeOffset.UtcNow));
        return new(reply.ShouldHaveDone(201, version: 1).Location, 1);
    }

    public static Task<StandingRecord> ACorridorAsync(this TranshumanceHost service) => service.OpenAsync(Actor.Caseworker, "corridors", A.MapCorridor());

    public static Task<StandingRecord> ASpotAsync(this TranshumanceHost service) => service.OpenAsync(Actor.Caseworker, "spots", A.RegisterSensitiveSpot());

    public static Task<StandingRecord> AMovementAsync(this TranshumanceHost service) => service.OpenAsync(Actor.Partner, "movements", A.SightHerd());

    public static Task<StandingRecord> ASignalAsync(this TranshumanceHost service) => service.OpenAsync(Actor.Partner, "signals", A.ReportSignal());

    public static Task<StandingRecord> ACorroboratedSignalAsync(this TranshumanceHost service) => service.ASignalAsync().After(service, Actor.Caseworker, A.CorroborateSignal());

    public static async Task<StandingRecord> ADraftAsync(this TranshumanceHost service, Func<Guid, Guid, DraftAlert>? drafted = null) =>
        await service.OpenAsync(Actor.Caseworker, "alerts", (drafted ?? ((where, why) => A.DraftAlert(where, why, DateTimeOffset.UtcNow)))(await service.Spot, await service.Signal));

    public static Task<StandingRecord> AnIssuedAlertAsync(this TranshumanceHost service, Func<Guid, Guid, DraftAlert>? drafted = null) =>
        service.ADraftAsync(drafted).After(service, Actor.Supervisor, A.ApproveAlert()).After(service, Actor.Supervisor, A.IssueAlert(), facts: 2);

    public static async Task<StandingRecord> AnUpdatedAlertAsync(this TranshumanceHost service) =>
        await service.AnIssuedAlertAsync().After(service, Actor.Supervisor, A.UpdateAlert(await service.Signal, DateTimeOffset.UtcNow), facts: 2);

    public static async Task<StandingRecord> ADeliveryAsync(this TranshumanceHost service) =>
        await service.OpenAsync(Actor.Caseworker, "deliveries", A.SendAlert((await service.AnIssuedAlertAsync()).Id));

    /// <summary>The record after one more command, which must succeed.</summary>
    public static async Task<StandingRecord> After(this Task<StandingRecord> preparing, TranshumanceHost service, Actor actor, object command, int facts = 1)
    {
        var record = await preparing;
        return record with { Version = (await service.DoAsync(actor, record, command)).ShouldHaveDone(204, record.Version + facts).Version };
    }

    /// <summary>Sends a command about the record as it was seen last.</summary>
    public static Task<Reply> DoAsync(this TranshumanceHost service, Actor actor, StandingRecord record, object command) =>
        service.SendAsync(Request.Command(actor, $"{record.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(record.Version).At(DateTimeOffset.UtcNow));

    /// <summary>The record as a supervisor reads it.</summary>
    public static async Task<JsonElement> DetailsAsync(this TranshumanceHost service, StandingRecord record) => (await service.SendAsync(Request.Get(Actor.Supervisor, record.Url))).ShouldShow();

    /// <summary>The kinds of fact that its history shows.</summary>
    public static async Task<string[]> HistoryAsync(this TranshumanceHost service, StandingRecord record) =>
        [.. (await service.SendAsync(Request.Get(Actor.Auditor, $"{Root}/history/{record.Id}"))).ShouldShow().GetProperty("events").EnumerateArray().Select(step => step.GetProperty("type").GetString()!)];
}
