using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Harness;
using Concord.Hosting.Deadlines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Concord.Grievances.Tests.Clocks;

/// <summary>The service with clocks that nobody keeps, unless a test lets somebody.</summary>
public sealed class StillHost : GrievancesHost
{
    /// <summary>A process of it whose keeper looks only when it is told to, at the instant that the test says.</summary>
    public Task<Alba.IAlbaHost> StartAtAsync(DateTimeOffset now) => StartAsync(web =>
    {
        web.UseSetting("Deadlines:BeatSeconds", "86400");
        web.ConfigureServices(services => services.AddSingleton<TimeProvider>(new Standing(now)));
    });

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class the_keeper_of_the_clocks(StillHost service) : IClassFixture<StillHost>
{
    // Whatever the running process could do by itself happened long before: its clocks began in its own future.
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow.AddMinutes(-1);
    private static readonly SubmitGrievance Concern = A.SubmitGrievance() with { Category = GrievanceCategory.Assistance };

    [Fact, Shows("GR-05")]
    public async Task records_each_breach_once_however_many_look_and_however_often_they_are_killed()
    {
        var grievance = await service.AReceivedGrievanceAsync(Concern, at: Start);
        var clock = await service.AClockAsync(grievance);
        var late = Start.AddDays(31);
        for (var restart = 0; restart < 3; restart++)
        {
            await using var one = await service.StartAtAsync(late.AddHours(restart));
            await using var two = await service.StartAtAsync(late.AddHours(restart));
            await Task.WhenAll(LookAsync(one), LookAsync(two), LookAsync(one), LookAsync(two));
        }

        (await service.FactsAsync(clock.Id)).ShouldBe("clock-started clock-breached clock-escalated");
        (await service.QueryAsync($"select data ->> 'due' from grievances.mt_events where stream_id = '{clock.Id}' and type = 'clock-breached'")).ShouldBe(
            await service.QueryAsync($"select data ->> 'due' from grievances.mt_events where stream_id = '{clock.Id}' and type = 'clock-started'"));
        DateTimeOffset.Parse((string)(await service.QueryAsync($"select data ->> 'detectedAt' from grievances.mt_events where stream_id = '{clock.Id}' and type = 'clock-breached'"))!).ShouldBe(late);
    }

    [Fact, Shows("GR-05")]
    public async Task leaves_none_out_and_looks_at_what_is_due_longest_first()
    {
        const int Many = 230; // more than a page
        for (var at = 0; at < Many; at += 10)
            await Task.WhenAll(Enumerable.Range(at, 10).Select(number => service.AReceivedGrievanceAsync(Concern with { Complainant = null, ContactMode = ContactMode.Anonymous, Narrative = "x" }, at: Start.AddSeconds(-number))));
        await using var host = await service.StartAtAsync(Start.AddDays(25));
        await LookAsync(host);

        (await service.QueryAsync($"select count(*) from grievances.mt_doc_clock where (data ->> 'lookAt')::timestamptz <= '{Start.AddDays(25):O}'")).ShouldBe(0L);
        (await service.QueryAsync("select count(*) from grievances.mt_events where type = 'clock-warned'")).ShouldBeOfType<long>().ShouldBeGreaterThanOrEqualTo(Many);
        (await service.QueryAsync("""
            select count(*) from (select (data ->> 'due')::timestamptz < lag((data ->> 'due')::timestamptz) over (order by seq_id) as earlier from grievances.mt_events where type = 'clock-warned') found where earlier
            """)).ShouldBe(0L, "what is due first was looked at first");
    }

    [Fact]
    public async Task leaves_a_clock_alone_that_stopped_in_time()
    {
        var grievance = await service.AReceivedGrievanceAsync(Concern, at: Start).After(service, Actor.Caseworker, A.AcknowledgeReceipt(), Start.AddMinutes(1));
        await using var host = await service.StartAtAsync(Start.AddDays(10));
        await LookAsync(host);
        (await service.FactsAsync(RunningClock.Of(grievance.Id, ClockKind.Acknowledge).Id)).ShouldBe("clock-started clock-stopped");
    }

    [Fact, Shows("GR-05")]
    public async Task records_the_breach_of_a_clock_to_which_a_decision_on_the_grievance_had_added()
    {
        var grievance = await service.AReceivedGrievanceAsync(Concern, at: Start).After(service, Actor.Caseworker, A.AcknowledgeReceipt(), Start.AddSeconds(10))
            .After(service, Actor.Supervisor, A.TriageGrievance(), Start.AddSeconds(20)).After(service, Actor.Supervisor, A.AssignHandler(), Start.AddSeconds(30));
        var respond = RunningClock.Of(grievance.Id, ClockKind.Respond).Id;
        (await service.QueryAsync($"select (data ->> 'version')::int = (select count(*) from grievances.mt_events where stream_id = '{respond}') from grievances.mt_doc_clock where id = '{respond}'")).ShouldBe(true);
        await using (var host = await service.StartAtAsync(Start.AddDays(90)))
            await LookAsync(host);
        (await service.FactsAsync(respond)).ShouldContain("clock-breached");
    }

    [Fact, Shows("GR-06")]
    public async Task tells_one_accountable_person_after_the_other_and_the_clock_shows_them()
    {
        var grievance = await service.AReceivedGrievanceAsync(Concern, at: Start);
        for (var days = 31; days < 60; days += 3)
        {
            await using var host = await service.StartAtAsync(Start.AddDays(days));
            await LookAsync(host);
        }

        var clock = (await service.SendAsync(Request.Get(Actor.Supervisor, (await service.AClockAsync(grievance)).Url))).ShouldShow();
        clock.GetProperty("watchers").EnumerateArray().Select(person => person.GetString()).ShouldBe(service.Host.Services.GetRequiredService<Mechanism>().Ladder.Select(rung => rung.Person));
    }

    [Fact]
    public async Task is_named_by_the_history_as_nobody_but_time()
    {
        var grievance = await service.AReceivedGrievanceAsync(Concern, at: Start);
        var clock = await service.AClockAsync(grievance);
        await using (var host = await service.StartAtAsync(Start.AddDays(31)))
            await LookAsync(host);
        var breach = (await service.SendAsync(Request.Get(Actor.Auditor, $"{GivenOverHttp.Base}/history/{clock.Id}"))).ShouldShow().GetProperty("events").EnumerateArray().First(step => step.GetProperty("type").GetString() == "clock-breached");
        breach.ToString().ShouldContain("\"clock\"");
    }

    private static Task LookAsync(IHost host) => host.Services.GetServices<IHostedService>().OfType<DeadlineWatch>().Single().LookAsync(CancellationToken.None);
}

public sealed class the_keeper_of_the_clocks_by_itself(GrievancesHost service)
{
    [Fact, Shows("GR-05")]
    public async Task makes_up_for_what_happened_before_it_was_there()
    {
        var grievance = await service.AReceivedGrievanceAsync();
        await Patience.UntilAsync(() => service.FactsAsync(RunningClock.Of(grievance.Id, ClockKind.Respond).Id), facts => facts.StartsWith("clock-started clock-breached clock-escalated", StringComparison.Ordinal), seconds: 40);
    }
}
