using System.Text.Json;
using Concord.Harness;

namespace Concord.Reintegration.Tests;

/// <summary>Looks at what a running service holds.</summary>
internal static class Looking
{
    /// <summary>A case that was just presented, and the person it is about.</summary>
    public static async Task<(StandingCase Case, Guid Person)> APersonAsync(this ReintegrationHost service)
    {
        var presented = await service.APresentedCaseAsync();
        return (presented, (await service.DetailsAsync(presented)).GetProperty("participant").GetGuid());
    }

    /// <summary>Erases a person: one asks, two others agree, and it is waited for.</summary>
    public static async Task ErasedAsync(this ReintegrationHost service, Guid person)
    {
        var requested = await service.SendAsync(Request.Command(Actor.Supervisor, "/v1/reintegration/erasures", new { subject = person, ground = "askedByPerson" }));
        requested.ShouldHaveDone(201, 1);
        foreach (var (who, version) in new[] { ("a-second-supervisor", 1), ("a-third-supervisor", 2) })
            (await service.SendAsync(Request.Command(Actor.Supervisor with { Id = who }, $"{requested.Location}/approve-erasure", "{}").Seen(version))).ShouldHaveDone(204, version + 1);
        await Patience.UntilAsync(() => service.SendAsync(Request.Get(Actor.Auditor, requested.Location)), reply => reply.ShouldShow().GetProperty("state").GetString() == "erased");
    }

    /// <summary>How many events the case has in the store.</summary>
    public static async Task<long> EventsAsync(this ReintegrationHost service, StandingCase @case) =>
        (long)(await service.QueryAsync($"select count(*) from reintegration.mt_events where stream_id = '{@case.Id}'"))!;

    /// <summary>The case's line in the caseload, once it is there and in that state.</summary>
    public static Task<JsonElement> CaseloadEntryAsync(this ReintegrationHost service, StandingCase @case, string? state = null) => service.CaseloadEntryAsync(@case.Id, state);

    /// <summary>Whether the caseload has it yet.</summary>
    public static async Task<bool> ListedAsync(this ReintegrationHost service, StandingCase @case) =>
        (await service.SendAsync(Request.Get(Actor.Supervisor, StandingCase.Cases))).Body.Contains(@case.Id.ToString(), StringComparison.Ordinal);

    public static async Task<JsonElement> CaseloadEntryAsync(this ReintegrationHost service, Guid id, string? state = null)
    {
        var found = await Patience.UntilAsync(
            async () => (await service.SendAsync(Request.Get(Actor.Supervisor, $"{StandingCase.Cases}?limit=200"))).ShouldShow().GetProperty("items").EnumerateArray()
                .Where(item => item.GetProperty("id").GetGuid() == id && (state is null || item.GetProperty("state").GetString() == state)).ToList(),
            found => found.Count > 0);
        return found[0];
    }

    /// <summary>The errand in which a record was opened; <c>null</c> where there is no such record.</summary>
    public static async Task<string?> CorrelationAsync(this ReintegrationHost service, Guid id) =>
        (string?)await service.QueryAsync($"select correlation_id from reintegration.mt_events where stream_id = '{id}' and version = 1");

    /// <summary>Waits until every event in the store is sealed.</summary>
    public static Task EverythingSealedAsync(this ReintegrationHost service) => Patience.UntilAsync(
        () => service.QueryAsync("select count(*) from reintegration.mt_events e where not exists (select from reintegration.ledger_leaves l where l.event_id = e.id)"),
        unsealed => unsealed is 0L);
}
