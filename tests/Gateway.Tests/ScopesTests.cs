using System.Net;

namespace Concord.Gateway.Tests;

public sealed class ScopesTests(House house)
{
    private const string Cases = "/v1/reintegration/cases";

    [Theory]
    [InlineData("dev-subscriber", "GET", Cases)]
    [InlineData("dev-subscriber", "POST", "/v1/reintegration/cases/search")]
    [InlineData("dev-auditor", "POST", Cases)]
    [InlineData("dev-caseworker", "POST", "/v1/reintegration/feed/erasure-acknowledgements")]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/cases/1/search")]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/intakes")]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/legal-holds")]
    [InlineData("dev-subscriber", "POST", "/v1/reintegration/legal-holds/1/lift-legal-hold")]
    public async Task a_scope_that_the_wing_asks_for_and_the_token_lacks_keeps_it_shut(string client, string method, string path)
    {
        using var answer = await Send(client, new HttpMethod(method), path);
        await answer.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("dev-auditor", "GET", Cases)]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/events/search")]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/ledger/cosignatures")]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/break-glass/1/review-break-glass")]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/legal-holds/1/lift-legal-hold")]
    [InlineData("dev-auditor", "POST", "/v1/reintegration/erasures/1/decline-erasure")]
    [InlineData("dev-partner", "POST", Cases)]
    [InlineData("dev-subscriber", "POST", "/v1/reintegration/feed/erasure-acknowledgements")]
    [InlineData("dev-partner", "POST", "/v1/reintegration/intakes")]
    public async Task a_scope_that_the_wing_asks_for_opens_it(string client, string method, string path)
    {
        using var answer = await Send(client, new HttpMethod(method), path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> Send(string client, HttpMethod method, string path)
    {
        using var request = await house.Request(client, method, path);
        return await house.Gateway.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
