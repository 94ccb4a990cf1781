using System.Net;
using System.Net.Http.Json;
using Concord.Harness;
using Npgsql;

namespace Concord.Gateway.Tests;

/// <summary>The gateway without the database that quotas are shared over. (Nowhere else does dev-partner search.)</summary>
public sealed class DatabaseAwayTests(House house)
{
    [Fact]
    public async Task what_was_leased_is_used_up_then_callers_are_asked_to_wait_until_the_database_is_back()
    {
        var serve = new NpgsqlConnectionStringBuilder(house.GatewaySettings("")["ConnectionStrings__serve"]);
        await using var relay = new Relay(serve.Host!, serve.Port).Open();
        (serve.Host, serve.Port) = ("127.0.0.1", relay.Port);
        using var gateway = await house.OtherGateway(("ConnectionStrings__serve", serve.ConnectionString), ("Quotas__searches", "50"));

        (await Search(gateway)).StatusCode.ShouldBe(HttpStatusCode.OK);
        relay.Cut();
        for (var leased = 2; leased <= 5; leased++)
            (await Search(gateway)).StatusCode.ShouldBe(HttpStatusCode.OK, $"request {leased} of 5 that were leased");

        using var refused = await Search(gateway);
        await refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "temporary-reduced-capacity");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        refused.Headers.Contains("RateLimit").ShouldBeFalse("nobody knows");

        relay.Mend(serve.Port);
        await Patience.UntilAsync(() => Search(gateway), answer => answer.StatusCode == HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> Search(HttpClient gateway)
    {
        using var body = JsonContent.Create(new { name = "Diallo" });
        using var request = await house.Request("dev-partner", HttpMethod.Post, "/v1/reintegration/cases/search", body);
        return await gateway.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
