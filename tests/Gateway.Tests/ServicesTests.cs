using System.Net;
using Concord.Harness;

namespace Concord.Gateway.Tests;

public sealed class ServicesTests(House house)
{
    [Fact]
    public async Task a_service_that_stays_silent_is_not_waited_for_for_ever()
    {
        using var answer = await Get(house.Gateway, "/v1/reintegration/slow");
        await answer.ShouldBeProblem(HttpStatusCode.GatewayTimeout, "timed-out");
    }

    [Fact]
    public async Task a_service_that_breaks_off_is_a_bad_gateway()
    {
        using var answer = await Get(house.Gateway, "/v1/reintegration/broken");
        await answer.ShouldBeProblem(HttpStatusCode.BadGateway, "bad-gateway");
    }

    [Fact]
    public async Task a_service_that_is_down_did_nothing_and_may_be_back_soon()
    {
        using var gateway = await house.OtherGateway(("Destinations__reintegration", Free.Address()));
        using var answer = await Get(gateway, "/v1/reintegration/cases");
        await answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task a_service_that_is_not_there_is_as_unknown_as_any_address()
    {
        using var gateway = await house.OtherGateway(("Destinations__reintegration", ""));
        using var answer = await Get(gateway, "/v1/reintegration/cases");
        await answer.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task without_the_issuer_no_token_is_judged_and_the_caller_is_not_blamed()
    {
        using var gateway = await house.OtherGateway(("Destinations__identity", Free.Address()));
        using var answer = await Get(gateway, "/v1/reintegration/cases");
        await answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task the_gateway_says_that_it_is_well(string path) =>
        (await house.Gateway.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private async Task<HttpResponseMessage> Get(HttpClient gateway, string path)
    {
        using var request = await house.Request("dev-caseworker", HttpMethod.Get, path);
        return await gateway.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
