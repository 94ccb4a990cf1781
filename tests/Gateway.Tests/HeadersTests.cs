using System.Net.Http.Json;

namespace Concord.Gateway.Tests;

public sealed class HeadersTests(House house)
{
    private const string Cases = "/v1/reintegration/cases";

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    [InlineData("X-User-Id", "dev-supervisor")]
    [InlineData("x-user-role", "supervisor")]
    [InlineData("Cookie", "session=stolen")]
    [InlineData("Concord-Internal-Role", "supervisor")]
    public async Task who_somebody_claims_to_be_does_not_arrive_inside(string name, string value)
    {
        var (_, arrived) = await Send((name, value));
        arrived.Header(name).ShouldBeNull();
    }

    [Fact]
    public async Task what_the_caller_means_to_say_arrives_unchanged()
    {
        using var body = JsonContent.Create(new { source = "partner" });
        using var request = await house.Request("dev-partner", HttpMethod.Post, $"{Cases}?x=1", body);
        request.Headers.Add("Idempotency-Key", "key-1");
        request.Headers.Add("Concord-Mission", "BFA");
        using var answer = await house.Gateway.SendAsync(request, Cancel);
        var arrived = (await answer.Content.ReadFromJsonAsync<Arrived>(Cancel))!;

        arrived.Method.ShouldBe("POST");
        arrived.Path.ShouldBe($"{Cases}?x=1");
        arrived.Body.ShouldBe("""{"source":"partner"}""");
        arrived.Header("Authorization").ShouldBe($"{request.Headers.Authorization}");
        arrived.Header("Idempotency-Key").ShouldBe("key-1");
        arrived.Header("Concord-Mission").ShouldBe("BFA");
    }

    [Fact]
    public async Task a_request_has_one_id_inside_and_out_and_nobody_outside_chooses_it()
    {
        var chosen = Guid.NewGuid().ToString("N");
        var (answer, arrived) = await Send(("Request-Id", chosen));
        answer.RequestId().ShouldNotBe(chosen);
        arrived.Header("Request-Id").ShouldBe(answer.RequestId());
    }

    [Theory]
    [InlineData(Cases)]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    [InlineData("/.well-known/openid-configuration")]
    public async Task every_answer_names_its_request_and_its_trace_once(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" } } };
        using var answer = await house.Gateway.SendAsync(request, Cancel);
        answer.RequestId().Length.ShouldBe(32);
        answer.Headers.GetValues("traceparent").ShouldHaveSingleItem().ShouldMatch("^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-0[01]$");
    }

    [Fact]
    public async Task a_trace_that_began_outside_goes_on_inside()
    {
        var (_, arrived) = await Send(("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        arrived.Header("traceparent").ShouldNotBeNull().ShouldStartWith("00-0af7651916cd43dd8448eb211c80319c-");
        arrived.Header("traceparent")!.ShouldNotContain("b7ad6b7169203331");
    }

    [Fact]
    public async Task an_answer_tells_what_the_service_says_and_not_what_it_is()
    {
        var (answer, _) = await Send();
        answer.Headers.ETag?.Tag.ShouldBe("\"7\"");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(HttpResponseMessage Answer, Arrived Arrived)> Send(params (string Name, string Value)[] headers)
    {
        using var request = await house.Request("dev-caseworker", HttpMethod.Get, Cases);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        var answer = await house.Gateway.SendAsync(request, Cancel);
        answer.EnsureSuccessStatusCode();
        return (answer, (await answer.Content.ReadFromJsonAsync<Arrived>(Cancel))!);
    }
}
