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
