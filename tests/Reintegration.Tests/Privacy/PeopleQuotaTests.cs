using Alba;
using Concord.Harness;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Concord.Reintegration.Tests.Privacy;

/// <summary>Two processes of the service, at which a caller may see three people an hour.</summary>
public sealed class TwoWindows(ReintegrationHost service) : IAsyncLifetime
{
    public Clock Time { get; } = new();

    public IAlbaHost[] Both { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await service.QueryAsync("insert into reintegration.people_shown values (1, 'somebody', 'was shown') on conflict do nothing");
        Both = [await StartAsync(), await StartAsync()];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Both)
            await host.DisposeAsync();
    }

    private Task<IAlbaHost> StartAsync() => service.StartAsync(web => web.UseSetting("Quotas:People", "3").UseSetting("Ledger:Seal", "false").ConfigureServices(services => services.AddSingleton<TimeProvider>(Time)));

    /// <summary>Stands a quarter of an hour before the next full hour, until a test moves it.</summary>
    public sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 3600 * 3600 + 2700);

        public void Move(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class a_caller_sees_so_many_people_an_hour(ReintegrationHost service, TwoWindows windows) : IClassFixture<TwoWindows>
{
    private readonly Actor caller = Actor.Caseworker with { Id = $"{Guid.NewGuid()}" };

    [Fact]
    public async Task whichever_process_they_ask_and_nothing_leaks_of_one_more()
    {
        foreach (var at in new[] { 0, 1, 0 })
            (await ReadAsync(at, (await service.APersonAsync()).Case)).ShouldShow().ToString().ShouldContain("Aïssata");

        var (more, person) = await service.APersonAsync();
        var refused = await ReadAsync(1, more);
        refused.ShouldBeProblem("quota-exceeded", 429).GetProperty("violated-policies").EnumerateArray().Select(policy => policy.GetString()).ShouldBe(["people"]);
        refused.Body.ShouldNotContain("Aïssata");
        (refused.Header("RateLimit-Policy"), refused.Header("RateLimit"), refused.Header("Retry-After")).ShouldBe(("\"people\";q=3;w=3600", "\"people\";r=0;t=900", "900"));
        (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/disclosures?subject={person}"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await SendAsync(1, Request.Get(caller, more.Url))).ShouldShow();
    }

    [Fact]
    public async Task and_the_same_ones_as_often_as_they_need()
    {
        var (@case, _) = await service.APersonAsync();
        foreach (var at in new[] { 0, 0, 1, 1, 0 })
        {
            var shown = await ReadAsync(at, @case);
            shown.ShouldShow();
            shown.Header("RateLimit").ShouldBe("\"people\";r=2;t=900");
        }
    }

    [Fact]
    public async Task and_whom_a_process_counted_it_shows_again_without_asking_the_database()
    {
        var (@case, _) = await service.APersonAsync();
        (await ReadAsync(0, @case)).ShouldShow();

        await using var database = new NpgsqlConnection(service.Admin);
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var locked = await database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var locking = new NpgsqlCommand("lock table reintegration.people_shown", database, locked);
        await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        (await ReadAsync(0, @case)).ShouldShow();
    }

    [Fact]
    public async Task and_no_more_when_they_ask_for_all_at_once()
    {
        var people = new List<StandingCase>();
        for (var person = 0; person < 12; person++)
            people.Add(await service.APresentedCaseAsync());

        var replies = await Task.WhenAll(people.Select((@case, number) => ReadAsync(number % 2, @case)));
        replies.Select(reply => reply.Status).Order().ShouldBe([200, 200, 200, .. Enumerable.Repeat(429, 9)]);
    }

    [Fact]
    public async Task and_a_search_that_finds_more_shows_none()
    {
        var name = $"Many{Guid.NewGuid():N}";
        for (var person = 0; person < 4; person++)
            await service.APresentedCaseAsync(A.PresentCandidate() with { Names = new("Aminata", name) });

        var search = Request.Post(caller, $"{StandingCase.Cases}/search", A.SearchFor(name)).For("protection");
        (await SendAsync(0, search)).ShouldBeProblem("quota-exceeded", 429);
        (await ReadAsync(1, (await service.APersonAsync()).Case)).Header("RateLimit").ShouldBe("\"people\";r=2;t=900");
    }

    [Fact]
    public async Task and_others_in_the_next_hour()
    {
        foreach (var at in new[] { 1, 0, 1 })
            (await ReadAsync(at, (await service.APersonAsync()).Case)).ShouldShow();
        var (more, _) = await service.APersonAsync();
        (await ReadAsync(0, more)).ShouldBeProblem("quota-exceeded", 429);

        windows.Time.Move(TimeSpan.FromHours(1));
        (await ReadAsync(0, more)).ShouldShow();
    }

    [Fact]
    public async Task and_what_they_were_shown_is_let_go_when_the_hour_is_over() =>
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.people_shown where hour = 1"), old => old is 0L, seconds: 30);

    private Task<Reply> ReadAsync(int at, StandingCase @case) => SendAsync(at, Request.Get(caller, @case.Url).For("case-management"));

    private Task<Reply> SendAsync(int at, Request request) => ReintegrationHost.SendAsync(windows.Both[at], request);
}
