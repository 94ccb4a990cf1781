using System.Diagnostics;
using System.Text.RegularExpressions;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Replay;

public sealed partial class a_long_history(ReintegrationHost service)
{
    private const int Events = 10_000;

    [Fact]
    public async Task is_read_in_pages_each_of_which_goes_on_where_the_last_one_ended()
    {
        var active = await service.AnActiveCaseAsync();
        var (versions, states, next) = (new List<long>(), new List<string>(), $"{active.History}?limit=3");
        while (next is not null)
        {
            var reply = await service.SendAsync(Request.Get(Actor.Auditor, next));
            reply.Version.ShouldBe(8);
            var steps = reply.ShouldShow().GetProperty("events").EnumerateArray().ToList();
            versions.AddRange(steps.Select(step => step.GetProperty("version").GetInt64()));
            states.AddRange(steps.SelectMany(step => Auditing.Lines(step.GetProperty("changes"))).Where(line => line.StartsWith("/state", StringComparison.Ordinal)));
            next = reply.Header("Link")?.Split('<', '>')[1];
        }

        versions.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
        states.ShouldBe(["/state null → \"presented\"", "/state \"presented\" → \"screening\"", "/state \"screening\" → \"eligible\"", "/state \"eligible\" → \"registered\"", "/state \"registered\" → \"planned\"", "/state \"planned\" → \"active\""]);
    }

    [Theory]
    [InlineData("limit=0", "query:limit")]
    [InlineData("after=bnh4", "query:after")]
    [InlineData("page=2", "query:page")]
    public async Task is_asked_for_strictly(string query, string pointer)
    {
        var presented = await service.APresentedCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{presented.History}?{query}"))).ShouldPointAt(pointer);
    }

    [Fact]
    public async Task of_ten_thousand_events_is_replayed_to_any_version_in_one_read_by_an_index()
    {
        await using var alone = new ReintegrationHost();
        await alone.InitializeAsync();
        var active = await Task.FromResult(await alone.AnActiveCaseAsync()).After(alone, Actor.Caseworker, A.RecordFollowUpVisit());
        await alone.QueryAsync(Visits(active.Id, active.Version));

        var (reply, reads) = await WatchedAsync(alone, Request.Get(Actor.Auditor, $"{active.History}/state?version={Events - 1}"));
        reply.ShouldShow().GetProperty("visits").GetInt32().ShouldBe(Events - 1 - 8);
        var read = reads.Where(sql => sql.Contains("mt_events", StringComparison.Ordinal)).ShouldHaveSingleItem();
        var plan = (string)(await alone.QueryAsync($"explain (format json) {Parameter().Replace(read, mark => Values(active.Id)[mark.Value])}"))!;
        plan.ShouldContain("Index");
        plan.ShouldNotContain("Seq Scan");
        (await alone.AuditAsync($"{active.History}?limit=200")).GetProperty("events").GetArrayLength().ShouldBe(200);
    }

    // The last visit again and again, as the store keeps it.
    private static string Visits(Guid stream, long last) => $"""
        insert into reintegration.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name, is_archived)
        select nextval('reintegration.mt_events_sequence'), gen_random_uuid(), stream_id, n, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name, is_archived
        from reintegration.mt_events, generate_series({last + 1}, {Events}) n where stream_id = '{stream}' and version = {last};
        update reintegration.mt_streams set version = {Events} where id = '{stream}'; analyze reintegration.mt_events;
        """;

    // For a version among the first: who asks for nearly all that there is gets it in one scan, rightly.
    private static Dictionary<string, string> Values(Guid stream) => new() { ["$1"] = "500", ["$2"] = "'BFA'", ["$3"] = $"'{stream}'" };

    // Every statement that the service sends to the database in the trace of this one request.
    private static async Task<(Reply Reply, IReadOnlyList<string> Reads)> WatchedAsync(ReintegrationHost service, Request request)
    {
        var (trace, reads) = (ActivityTraceId.CreateRandom(), new List<string>());
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace && (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is string sql)
                    lock (reads)
                        reads.Add(sql);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var reply = await service.SendAsync(request.With("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
        return (reply, reads);
    }

    [GeneratedRegex(@"\$[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
