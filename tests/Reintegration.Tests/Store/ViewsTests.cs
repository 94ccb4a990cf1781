using Concord.Harness;

namespace Concord.Reintegration.Tests.Store;

public sealed class the_views(ReintegrationHost service)
{
    [Fact]
    public async Task follow_every_fact_of_a_life()
    {
        var offered = await service.ACaseOfferedToDoriAsync().After(service, Actor.Supervisor, A.AcceptTransfer());

        var details = await service.DetailsAsync(offered);
        var entry = await Patience.UntilAsync(() => service.CaseloadEntryAsync(offered), entry => entry.GetProperty("version").GetInt64() == details.GetProperty("version").GetInt64());
        foreach (var shared in new[] { "state", "office", "caseworker", "programmeNumber", "place", "sex", "ageBand", "mission" })
            entry.GetProperty(shared).ToString().ShouldBe(details.GetProperty(shared).ToString(), shared);
    }

    [Fact]
    public async Task say_how_far_they_lag_and_catch_up()
    {
        await service.CaseloadEntryAsync(await service.APresentedCaseAsync());
        await Patience.UntilAsync(() => BehindAsync(service, "CaseloadEntry"), behind => behind == 0, seconds: 30);
    }

    [Fact]
    public async Task stand_still_and_say_so_where_a_fact_cannot_be_read()
    {
        await using var alone = new ReintegrationHost();
        await alone.InitializeAsync();
        var before = await alone.APresentedCaseAsync();
        await alone.CaseloadEntryAsync(before);
        await alone.QueryAsync($"""
            insert into reintegration.mt_events (seq_id, id, stream_id, version, type, data, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('reintegration.mt_events_sequence'), gen_random_uuid(), id, version + 1, 'screening-opened', '[]', now(), tenant_id, null, false from reintegration.mt_streams where id = '{before.Id}';
            update reintegration.mt_streams set version = version + 1 where id = '{before.Id}'
            """);

        var after = await alone.APresentedCaseAsync();
        (await alone.SendAsync(Request.Get(Actor.Supervisor, after.Url))).ShouldShow();
        (await Patience.UntilAsync(() => BehindAsync(alone, "HighWaterMark"), behind => behind == 0)).ShouldBe(0, "the events are all there");
        await Patience.WhileAsync(() => BehindAsync(alone, "CaseloadEntry"), behind => behind > 0);
        (await alone.SendAsync(Request.Get(Actor.Supervisor, StandingCase.Cases))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(1, "nothing was skipped");
    }

    [Fact]
    public async Task are_made_anew_from_the_events()
    {
        await using var alone = new ReintegrationHost();
        await alone.InitializeAsync();
        var screened = await alone.ACaseInScreeningAsync();
        var told = (await alone.CaseloadEntryAsync(screened, "screening")).GetRawText();
        await alone.QueryAsync("update reintegration.mt_doc_caseloadentry set data = jsonb_set(data, '{state}', '\"Closed\"'); insert into reintegration.mt_doc_caseloadentry (tenant_id, id, data, mt_version) select tenant_id, gen_random_uuid(), data, 1 from reintegration.mt_doc_caseloadentry");
        await alone.Host.StopAsync(TestContext.Current.CancellationToken);

        alone.Do("rebuild-views", "CaseloadEntry");

        (await alone.QueryAsync("select count(*) from reintegration.mt_doc_caseloadentry")).ShouldBe(1L);
        await alone.ServeAsync();
        (await alone.CaseloadEntryAsync(screened)).GetRawText().ShouldBe(told);
        Should.Throw<InvalidOperationException>(() => alone.Do("rebuild-views", "Caselode"));
    }

    private static async Task<long> BehindAsync(ReintegrationHost service, string view) =>
        (await service.SendAsync(new Request(HttpMethod.Get, "/health/lag"))).ShouldShow().GetProperty("behind").EnumerateObject()
            .Single(shard => shard.Name.StartsWith(view, StringComparison.Ordinal)).Value.GetInt64();
}
