namespace Concord.Reintegration.Tests.Store;

public sealed class a_migration
{
    private const string Schema = "select string_agg(relname::text || relkind::text || coalesce(relacl::text, ''), E'\\n' order by relname) from pg_class where relnamespace::regnamespace::text like 'reintegration%'";

    [Fact]
    public async Task is_run_again_at_any_time()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        var once = await service.QueryAsync(Schema);

        service.Migrate();
        (await service.QueryAsync(Schema)).ShouldBe(once);
    }

    [Fact]
    public async Task leaves_events_alone_that_are_kept_in_the_former_way()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await service.QueryAsync("drop schema reintegration cascade; create schema reintegration authorization reintegration_owner; create table reintegration.mt_events (seq_id bigint, is_archived boolean) partition by list (is_archived)");

        Should.Throw<InvalidOperationException>(service.Migrate).Message.ShouldBe("reintegration did not migrate; its sentence stands above.");
        (await service.QueryAsync("select count(*) from pg_class where relnamespace = 'reintegration'::regnamespace")).ShouldBe(1L);
    }

    [Fact]
    public async Task is_run_by_nobody_else()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await service.QueryAsync("drop schema reintegration cascade; create schema reintegration authorization reintegration_owner; grant usage on schema reintegration to reintegration_serve");

        await using var running = service.Run();
        var reply = await running.UntilItAnswersAsync("/health/ready");
        reply.ShouldBeProblem("unavailable", 503).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("migrate");
        reply.Header("Retry-After").ShouldNotBeNull();
        (await running.UntilItAnswersAsync("/health/live")).Status.ShouldBe(200);
        (await service.QueryAsync("select count(*) from pg_class where relnamespace = 'reintegration'::regnamespace")).ShouldBe(0L);
    }
}
