using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Concord.Gateway.Tests;

/// <summary>One replica's count by a clock that obeys, over the real row.</summary>
public sealed class QuotaTests(House house)
{
    private readonly Clock clock = new();
    private readonly Counted counted = new($"client-{Guid.NewGuid():N}", "reads");

    [Fact]
    public async Task what_another_minute_left_counts_for_nothing()
    {
        await using var database = NpgsqlDataSource.Create(Serve);
        var quota = new Quota(counted, 50, new Leases(database, clock, NullLogger<Leases>.Instance));
        (await TakeAsync(quota, 60)).Count(verdict => verdict.Admitted).ShouldBe(50);

        clock.Pass(TimeSpan.FromMinutes(1));
        (await TakeAsync(quota, 60)).Count(verdict => verdict.Admitted).ShouldBe(50);
    }

    [Fact]
    public async Task it_tells_how_many_are_left_and_leases_ever_less_towards_the_end()
    {
        await using var database = NpgsqlDataSource.Create(Serve);
        var quota = new Quota(counted, 100, new Leases(database, clock, NullLogger<Leases>.Instance));
        (await TakeAsync(quota, 100)).Select(verdict => verdict.Left).ShouldBe(Enumerable.Range(0, 100).Reverse().Select(left => (int?)left));

        clock.Pass(TimeSpan.FromMinutes(1));
        await TakeAsync(quota, 91);
        (await house.Database.Ask<int>($"select max(requests) from gateway.leased where client = '{counted.Client}' and minute = {clock.GetUtcNow().ToUnixTimeSeconds() / 60}"))
            .ShouldBe(91, "the last ten are leased one by one");
    }

    [Fact]
    public async Task without_the_database_the_last_lease_is_used_up_even_when_the_minute_turned()
    {
        var serve = new NpgsqlConnectionStringBuilder(Serve);
        await using var relay = new Relay(serve.Host!, serve.Port).Open();
        (serve.Host, serve.Port) = ("127.0.0.1", relay.Port);
        await using var database = NpgsqlDataSource.Create(serve);
        var quota = new Quota(counted, 50, new Leases(database, clock, NullLogger<Leases>.Instance));
        (await TakeAsync(quota, 1)).ShouldBe([new Verdict(Admitted: true, Left: 49)]);

        relay.Cut();
        clock.Pass(TimeSpan.FromMinutes(1));
        (await TakeAsync(quota, 6)).Select(verdict => verdict.Admitted).ShouldBe([true, true, true, true, false, false]);
        (await TakeAsync(quota, 1)).ShouldBe([new Verdict(Admitted: false, Left: null)]);

        relay.Mend(serve.Port);
        (await TakeAsync(quota, 1)).ShouldBe([new Verdict(Admitted: false, Left: null)], "asked once a second only");
        clock.Pass(TimeSpan.FromSeconds(1));
        (await TakeAsync(quota, 1)).ShouldBe([new Verdict(Admitted: true, Left: 49)]);
    }

    [Fact]
    public async Task a_database_that_hangs_is_waited_for_once_and_not_for_long()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Serve) { Host = "127.0.0.1", Port = ((IPEndPoint)silent.LocalEndpoint).Port, Timeout = 60 });
        var quota = new Quota(counted, 50, new Leases(database, clock, NullLogger<Leases>.Instance));
        (await TakeAsync(quota, 10).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).ShouldAllBe(verdict => verdict == new Verdict(false, null));
    }

    private string Serve => house.GatewaySettings("")["ConnectionStrings__serve"];

    private static async Task<List<Verdict>> TakeAsync(Quota quota, int times)
    {
        var verdicts = new List<Verdict>();
        while (verdicts.Count < times)
            verdicts.Add(await quota.TakeAsync(TestContext.Current.CancellationToken));
        return verdicts;
    }
}
