using System.Net;
using System.Net.Http.Json;

namespace Concord.Gateway.Tests;

public sealed class QuotasTests(House house)
{
    [Fact]
    public async Task a_client_that_used_up_its_quota_is_told_when_to_come_back_and_others_go_on()
    {
        // Three are allowed in a minute; the minute may turn once on the way.
        var answers = new List<HttpResponseMessage>();
        while (answers.Count < 7 && answers.LastOrDefault()?.StatusCode != HttpStatusCode.TooManyRequests)
            answers.Add(await Search("dev-caseworker"));

        Header(answers[0], "RateLimit-Policy").ShouldBe("\"searches\";q=3;w=60");
        Header(answers[0], "RateLimit").ShouldMatch("""^"searches";r=2;t=([1-9]|[1-5]\d|60)$""");
        var refused = answers[^1];
        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "quota-exceeded");
        Header(refused, "RateLimit").ShouldBe($"\"searches\";r=0;t={Header(refused, "Retry-After")}");

        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("""
            "violated-policies":["searches"]
            """.Trim());

        (await Search("dev-supervisor")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var read = await house.Request("dev-caseworker", HttpMethod.Get, "/v1/reintegration/cases");
        (await house.Gateway.SendAsync(read, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).ShouldHaveSingleItem();

    private async Task<HttpResponseMessage> Search(string client)
    {
        using var body = JsonContent.Create(new { name = "Diallo" });
        using var request = await house.Request(client, HttpMethod.Post, "/v1/reintegration/cases/search", body);
        return await house.Gateway.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
