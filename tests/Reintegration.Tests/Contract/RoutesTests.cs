using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed class every_route(ReintegrationHost service)
{
    [Theory]
    [InlineData("GET", "/v1/reintegration/elsewhere")]
    [InlineData("GET", "/v1/reintegration/cases/not-a-uuid")]
    [InlineData("GET", "/v1/reintegration/history/not-a-uuid")]
    [InlineData("GET", "/v1/reintegration/cases/00000000-0000-0000-0000-000000000000")]
    [InlineData("POST", "/v1/reintegration/cases/not-a-uuid/open-screening")]
    [InlineData("POST", "/v1/reintegration/cases/00000000-0000-0000-0000-000000000000/open-screening")]
    [InlineData("POST", "/v1/reintegration/cases/00000000-0000-0000-0000-000000000000/burn-files")]
    [InlineData("GET", "/problems/unheard-of")]
    [InlineData("GET", "/")]
    public async Task that_leads_nowhere_says_so(string method, string url) =>
        (await service.SendAsync(Request.Command(Actor.Caseworker, url, "{}").Seen(1) with { Method = new(method) })).ShouldBeProblem("not-found", 404);

    [Theory]
    [InlineData("DELETE", "/v1/reintegration/cases", "GET, POST")]
    [InlineData("GET", "/v1/reintegration/cases/00000000-0000-0000-0000-000000000000/open-screening", "POST")]
    [InlineData("PUT", "/v1/reintegration/rules", "GET")]
    public async Task says_which_methods_it_answers(string method, string url, string allow)
    {
        var reply = await service.SendAsync(Request.Get(Actor.Caseworker, url) with { Method = new(method) });
        reply.ShouldBeProblem("method-not-allowed", 405);
        reply.Header("Allow").ShouldNotBeNull().Split(',', StringSplitOptions.TrimEntries).ShouldBe(allow.Split(", "), ignoreOrder: true);
    }

    [Theory]
    [InlineData("GET", "/v1/reintegration/cases")]
    [InlineData("POST", "/v1/reintegration/cases")]
    [InlineData("POST", "/v1/reintegration/cases/search")]
    [InlineData("GET", "/v1/reintegration/rules")]
    [InlineData("GET", "/v1/reintegration/elsewhere")]
    [InlineData("GET", "/v1/reintegration/history/00000000-0000-0000-0000-000000000000")]
    [InlineData("DELETE", "/v1/reintegration/cases")]
    public async Task is_closed_to_whoever_has_no_token(string method, string url) =>
        (await service.SendAsync(new Request(new(method), url))).ShouldBeProblem("unauthenticated", 401);

    [Fact]
    public async Task is_closed_to_a_token_that_has_expired_or_was_signed_by_somebody_else()
    {
        var reading = Request.Get(Actor.Caseworker, StandingCase.Cases);
        var expired = ActorTokens.For(Actor.Caseworker, expires: DateTime.UtcNow.AddMinutes(-1));
        (await service.SendAsync(reading.With("Authorization", $"Bearer {expired}"))).ShouldBeProblem("unauthenticated", 401);

        var token = ActorTokens.For(Actor.Caseworker);
        var forged = token[..^4] + (token[^4] == 'A' ? 'B' : 'A') + token[^3..];
        (await service.SendAsync(reading.With("Authorization", $"Bearer {forged}"))).ShouldBeProblem("unauthenticated", 401);
    }

    [Theory]
    [InlineData("/health/live", 200)]
    [InlineData("/v1/reintegration/elsewhere", 404)]
    [InlineData("/v1/reintegration/cases", 200)]
    public async Task carries_a_request_id_on_its_answer(string url, int status)
    {
        var reply = await service.SendAsync(Request.Get(Actor.Caseworker, url));
        reply.Status.ShouldBe(status);
        reply.Header("Request-Id").ShouldNotBeNull().ShouldMatch("^[0-9a-f]{32}$");
    }

    [Theory]
    [InlineData("3f2b8c1d4e5f60718293a4b5c6d7e8f9", true)]
    [InlineData("<script>", false)]
    [InlineData("3f2b8c1d-4e5f-6071-8293-a4b5c6d7e8f9", false)]
    public async Task takes_the_id_that_the_gateway_gave_and_no_other(string given, bool taken) =>
        ((await service.SendAsync(Request.Get(Actor.Caseworker, StandingCase.Cases).With("Request-Id", given))).Header("Request-Id") == given).ShouldBe(taken);
}
