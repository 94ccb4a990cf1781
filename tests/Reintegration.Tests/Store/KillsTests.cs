using Concord.Harness;

namespace Concord.Reintegration.Tests.Store;

public sealed class a_kill_loses_nothing
{
    [Fact]
    public async Task of_the_caseload_when_another_process_is_there()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await using var first = service.Run();
        (await first.UntilItAnswersAsync("/health/ready")).Status.ShouldBe(200);
        await service.ServeAsync();
        await service.CaseloadEntryAsync(await service.APresentedCaseAsync());

        await first.KillAsync();
        var orphaned = await service.APresentedCaseAsync();
        (await Patience.UntilAsync(() => service.ListedAsync(orphaned), listed => listed, seconds: 40)).ShouldBeTrue();
    }

    [Fact]
    public async Task between_commit_and_answer()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await using var issuer = await TestIssuer.StartAsync();
        await using var way = new LostCommit(service.As("serve"));
        await using var killed = await service.RunAndServeAsync(("Identity:Metadata", issuer.Metadata), ("ConnectionStrings:serve", way.ConnectionString));
        var presenting = Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate());

        var sent = killed.SendAsync(presenting);
        await way.Committed;
        var location = $"{StandingCase.Cases}/{await service.QueryAsync("select id from reintegration.mt_streams where type = 'reintegration_case'")}";
        sent.IsCompleted.ShouldBeFalse("nobody was answered yet");
        await killed.KillAsync();
        await Should.ThrowAsync<HttpRequestException>(() => sent);

        await using var restarted = await service.RunAndServeAsync(("Identity:Metadata", issuer.Metadata));
        var again = await restarted.SendAsync(presenting);
        again.ShouldHaveDone(201, version: 1).Header("Idempotent-Replayed").ShouldBe("true");
        again.Location.ShouldBe(location);
        (await service.QueryAsync("select count(*) from reintegration.mt_events where type = 'candidate-presented'")).ShouldBe(1L);
    }
}
