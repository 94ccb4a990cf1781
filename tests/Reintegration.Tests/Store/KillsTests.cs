using Concord.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Store;

public sealed class a_kill_loses_nothing
{
    [Fact]
    public async Task of_the_caseload_when_another_process_is_there()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await using var first = RunningProcess.Of(service);
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
        await using var breaking = await service.StartAsync(web => web.ConfigureServices(services => services.AddSingleton<IStartupFilter, AnswersLost>()));
        await service.ServeAsync();

        var presenting = Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate());
        await Should.ThrowAsync<Exception>(() => ReintegrationHost.SendAsync(breaking, presenting));
        var again = await service.SendAsync(presenting);

        again.ShouldHaveDone(201, version: 1).Header("Idempotent-Replayed").ShouldBe("true");
        (await service.QueryAsync("select count(*) from reintegration.mt_streams where type = 'reintegration_case'")).ShouldBe(1L);
    }

    /// <summary>Breaks the connection when the command is committed and before a byte of the answer is out.</summary>
    private sealed class AnswersLost : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                http.Response.Body = Stream.Null;
                await rest(http);
                http.Abort();
            });
            next(app);
        };
    }
}
