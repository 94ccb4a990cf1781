using Concord.Harness;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;
using JasperFx;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;
using Weasel.Core;

namespace Concord.Benchmarks.Speed;

/// <summary>A list made anew from many events, by the service's own verb and by Marten with its defaults, in turn on one PostgreSQL; and the same events copied out of it.</summary>
internal sealed class Rebuilds(Figures figures, int events, int rounds)
{
    private const int Each = 50;
    private const string Columns = "seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name, is_archived";
    private readonly Host host = new();

    public async Task RunAsync()
    {
        await host.PrepareAsync();
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(host.Admin) { CommandTimeout = 0 });
        await database.DoAsync(Fill());
        await using var bare = await BareAsync(database);
        var ratios = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var ours = await Figures.SecondsAsync(() => Task.Run(() => host.Do("rebuild-views", "CaseloadEntry")));
            var theirs = await Figures.SecondsAsync(() => RebuildAsync(bare));
            var copied = await Figures.SecondsAsync(() => CopyAsync(database));
            figures.Tell($"rebuild of the caseload from {events} events", events / ours, "events/s");
            figures.Tell("the same by Marten with its defaults", events / theirs, "events/s");
            figures.Tell("COPY of the same events", events / copied, "events/s");
            ratios.Add(ours / theirs);
        }

        ratios.Sort();
        figures.Ratio("rebuild of the caseload against Marten with its defaults: time", (ratios[0], ratios[ratios.Count / 2], ratios[^1]));
        var differing = await database.ScalarAsync<long>("select count(*) from reintegration.mt_doc_caseloadentry ours full join bare.mt_doc_caseloadentry theirs using (tenant_id, id) where ours.data - 'opened' is distinct from theirs.data - 'opened'");
        if (differing > 0)
            throw new InvalidOperationException($"{differing} lines differ: the two didn't do the same work.");
    }

    private static async Task RebuildAsync(DocumentStore bare)
    {
        using var daemon = await bare.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<CaseloadEntry>(TimeSpan.FromHours(1), CancellationToken.None);
    }

    // The same tables, the same words for events, and everything else as it comes.
    private async Task<DocumentStore> BareAsync(NpgsqlDataSource database)
    {
        var bare = DocumentStore.For(options =>
        {
            options.Connection(host.Admin);
            options.DatabaseSchemaName = "bare";
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
            options.Events.TenancyStyle = TenancyStyle.Conjoined;
            (options.Events.MetadataConfig.CorrelationIdEnabled, options.Events.MetadataConfig.CausationIdEnabled) = (true, true);
            (options.Events.MetadataConfig.HeadersEnabled, options.Events.MetadataConfig.UserNameEnabled) = (true, true);
            options.Policies.AllDocumentsAreMultiTenanted();
            options.Events.MapEventType(typeof(CandidatePresented), "candidate-presented");
            options.Events.MapEventType(typeof(ScreeningOpened), "screening-opened");
            options.Events.MapEventType(typeof(FollowUpVisitConducted), "follow-up-visit-conducted");
            options.Projections.Snapshot<CaseloadEntry>(SnapshotLifecycle.Async);
        });
        await bare.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await database.DoAsync($"insert into bare.mt_streams (tenant_id, id, type, version, timestamp, created, is_archived) select tenant_id, id, type, version, timestamp, created, is_archived from reintegration.mt_streams; insert into bare.mt_events ({Columns}) select {Columns} from reintegration.mt_events; select setval('bare.mt_events_sequence', (select max(seq_id) from bare.mt_events)); analyze");
        return bare;
    }

    // Cases go on beside each other, a thousand at a time.
    private string Fill() => $$"""
        insert into reintegration.mt_streams (tenant_id, id, type, version, is_archived)
        select 'BFA', ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'reintegration_case', {{Each}}, false from generate_series(1, {{events / Each}}) n;
        insert into reintegration.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, correlation_id, headers, user_name, is_archived)
        select row_number() over (order by n / 1000, v, n), gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, v,
            case v when 1 then '{"sex": "Male", "place": "BF5603", "source": "Partner", "ageBand": "From35To59", "ageStatus": "Adult", "reference": null, "participant": "08741f7c-0773-4187-b15c-c12c0bad60ae", "presentedBy": "dev-partner", "presentedOn": "2026-01-30"}'
                when 2 then '{"office": "DJIBO", "interviewer": "ann"}' else '{"kind": "Home", "wellbeing": 4, "nextDue": null, "narrative": null}' end::jsonb,
            case v when 1 then 'candidate-presented' when 2 then 'screening-opened' else 'follow-up-visit-conducted' end, now(), 'BFA', md5(n::text),
            '{"act": {"role": "caseworker", "actor": "ann", "client": null, "office": "DJIBO", "reason": null, "purpose": "case-management", "asserted": false, "corrects": null, "actorType": "person", "occurredAt": "2026-01-30T09:12:27.119661+00:00"}, "mac": "AB/V1vT+mz8MF1ZMrmuXASXYTEY3hwl46s3xs2LdsQ0="}', 'ann', false
        from generate_series(1, {{events / Each}}) n, generate_series(1, {{Each}}) v;
        select setval('reintegration.mt_events_sequence', {{events}});
        analyze;
        """;

    private static async Task CopyAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var copied = await connection.BeginRawBinaryCopyAsync($"copy (select {Columns} from reintegration.mt_events order by seq_id) to stdout (format binary)");
        var buffer = new byte[1 << 16];
        while (await copied.ReadAsync(buffer, 0, buffer.Length) > 0)
        {
            // What is read is let go.
        }
    }

    private sealed class Host() : ServiceHost<CaseDetails>("reintegration");
}
