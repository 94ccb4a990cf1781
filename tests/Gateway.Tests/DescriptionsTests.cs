using Concord.Harness;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Concord.Gateway.Tests;

public sealed partial class DescriptionsTests(House house)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task anyone_reads_the_services_descriptions_as_one_document()
    {
        using var answer = await house.Gateway.GetAsync("/openapi/v1.json", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var description = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        description.GetProperty("openapi").GetString().ShouldStartWith("3.1");
        description.GetProperty("paths").TryGetProperty("/v1/reintegration/echo", out _).ShouldBeTrue();
        description.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe(house.Issuer);
        description.TryGetProperty("x-away", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task anyone_reads_what_is_published_as_one_document_and_as_a_page_that_runs_nothing()
    {
        using var answer = await house.Gateway.GetAsync("/asyncapi/v1.json", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("channels").TryGetProperty("reintegration.general", out _).ShouldBeTrue();

        using var page = await house.Gateway.GetAsync("/docs/events", Stop);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
        var html = await page.Content.ReadAsStringAsync(Stop);
        html.ShouldContain("GET /v1/reintegration/feed");
        html.ShouldNotContain("<script");
        Elsewhere().Matches(html).ShouldBeEmpty();
    }

    [Theory, InlineData("/openapi/v1.json"), InlineData("/asyncapi/v1.json"), InlineData("/docs/events")]
    public async Task where_no_service_answers_nothing_is_described(string address)
    {
        using var gateway = await house.OtherGateway(("Destinations__reintegration", Free.Address()));
        using var answer = await gateway.GetAsync(address, Stop);
        await answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    [Fact]
    public async Task the_page_for_people_loads_nothing_from_elsewhere()
    {
        using var follows = new HttpClient { BaseAddress = house.Gateway.BaseAddress };
        using var page = await follows.GetAsync("/docs", Stop);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("http");

        var html = await page.Content.ReadAsStringAsync(Stop);
        Elsewhere().Matches(html).Select(match => match.Value).ShouldBeEmpty();
        foreach (Match script in Script().Matches(html))
        {
            using var loaded = await follows.GetAsync(new Uri(page.RequestMessage!.RequestUri!, script.Groups["address"].Value), Stop);
            loaded.StatusCode.ShouldBe(HttpStatusCode.OK, script.Value);
            loaded.Content.Headers.ContentType!.MediaType!.ShouldContain("javascript");
        }

        Script().Count(html).ShouldBePositive();
        html.ShouldContain("openapi/v1.json");
    }

    [GeneratedRegex(@"(https?:)?//[a-z0-9][a-z0-9.-]*\.[a-z]{2,}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("""<script[^>]*src="(?<address>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();
}
