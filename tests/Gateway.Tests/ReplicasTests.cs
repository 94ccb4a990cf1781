using System.Net;
using System.Net.Http.Headers;

namespace Concord.Gateway.Tests;

/// <summary>Several gateways, one quota. (Nowhere else do dev-supervisor and dev-subscriber write.)</summary>
public sealed class ReplicasTests(House house)
{
    private const int Quota = 100;

    [Fact]
    public async Task three_replicas_admit_together_what_one_quota_allows()
    {
        var replicas = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.OtherGateway(("Quotas__writes", $"{Quota}"))));
        var token = (await house.AskForToken("dev-supervisor")).AccessToken!;

        var admitted = await Minute.Within(async () =>
        {
            // Each has a share before any has used it up.
            var first = await Task.WhenAll(replicas.Select(replica => Write(replica, token)));
            first.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
            return first.Length + (await Task.WhenAll(replicas.Select(replica => AdmittedBefore(replica, token)))).Sum();
        });

        // Never more. A replica that is asked no more may keep the rest of its last lease, which is small by then.
        admitted.ShouldBeInRange(Quota - Quota / 10, Quota);
    }

    [Fact]
    public async Task most_requests_ask_the_database_nothing()
    {
        using var replica = await house.OtherGateway(("Quotas__writes", "1000"));
        var token = (await house.AskForToken("dev-subscriber")).AccessToken!;
        await Minute.Within(() => Task.WhenAll(Enumerable.Range(0, 90).Select(_ => Write(replica, token))));
        (await house.Database.Ask<int>("select requests from gateway.leased where client = 'dev-subscriber' and class = 'writes' order by minute desc limit 1"))
            .ShouldBe(100, "one lease for ninety at once");
    }

    [Fact]
    public async Task minutes_past_are_forgotten_in_passing()
    {
        await house.Database.Ask<int>("insert into gateway.leased values (1, 'dev-partner', 'writes', 1) returning 1");
        using var replica = await house.OtherGateway();
        await Write(replica, (await house.AskForToken("dev-partner")).AccessToken!);
        (await house.Database.Ask<long>("select count(*) from gateway.leased where minute = 1")).ShouldBe(0);
    }

    // Four at a time, until one is refused.
    private static async Task<int> AdmittedBefore(HttpClient replica, string token)
    {
        var admitted = 0;
        while (true)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Write(replica, token)));
            admitted += answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
            if (answers.FirstOrDefault(answer => answer.StatusCode != HttpStatusCode.OK) is not { } refused)
                continue;
            await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "quota-exceeded");
            return admitted;
        }
    }

    private static async Task<HttpResponseMessage> Write(HttpClient replica, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reintegration/cases") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await replica.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
