using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Concord.Gateway.Tests;

public sealed class RefusalsTests(House house)
{
    private const string Cases = "/v1/reintegration/cases";

    [Fact]
    public async Task without_a_token_nobody_enters()
    {
        using var answer = await house.Gateway.GetAsync(Cases, Cancel);
        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public async Task a_token_that_somebody_changed_opens_nothing_though_the_true_one_just_did(double where)
    {
        var token = (await house.AskForToken("dev-caseworker")).AccessToken!;
        (await With(token)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var place = (int)(where * token.Length);
        using var answer = await With($"{token[..place]}{(token[place] == 'A' ? 'B' : 'A')}{token[(place + 1)..]}");
        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1/reintegrations")]
    [InlineData("/problems/no-such-problem")]
    [InlineData("/dapr/subscribe")]
    [InlineData("/dapr/in/grievances")]
    public async Task an_unknown_address_is_not_found(string path)
    {
        using var answer = await house.Gateway.GetAsync(path, Cancel);
        await answer.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("TRACE", Cases)]
    [InlineData("GET", "/connect/token")]
    public async Task a_method_that_the_route_does_not_know_is_refused_with_those_it_knows(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await house.Gateway.SendAsync(request, Cancel);
        await answer.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        answer.Content.Headers.Allow.ShouldContain("POST");
    }

    [Theory]
    [InlineData(true, 1024 * 1024 + 1)]
    [InlineData(false, 1024 * 1024 + 1)]
    [InlineData(true, 32 * 1024 * 1024)]
    [InlineData(false, 32 * 1024 * 1024)]
    public async Task a_body_over_one_mebibyte_goes_no_further_and_its_sender_hears_so(bool lengthKnown, int length)
    {
        using var body = new ByteArrayContent(new byte[length]) { Headers = { ContentType = new("application/json") } };
        using var request = await house.Request("dev-partner", HttpMethod.Post, Cases, body);
        request.Headers.TransferEncodingChunked = !lengthKnown;
        using var answer = await house.Gateway.SendAsync(request, Cancel);
        await answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task a_body_that_is_not_json_goes_no_further()
    {
        using var body = new StringContent("<case/>", Encoding.UTF8, "application/xml");
        using var request = await house.Request("dev-partner", HttpMethod.Post, Cases, body);
        using var answer = await house.Gateway.SendAsync(request, Cancel);
        await answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "wrong-media-type");
    }

    [Theory]
    [InlineData("text/csv", HttpStatusCode.OK)]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task a_sheet_of_people_is_comma_separated_and_nothing_else(string mediaType, HttpStatusCode answered)
    {
        using var body = new StringContent("reference,place", Encoding.UTF8, mediaType);
        using var request = await house.Request("dev-partner", HttpMethod.Post, "/v1/reintegration/intakes", body);
        using var answer = await house.Gateway.SendAsync(request, Cancel);
        answer.StatusCode.ShouldBe(answered);
    }

    [Theory]
    [InlineData("not-found")]
    public async Task the_type_of_a_problem_leads_to_a_page_about_it(string slug)
    {
        var page = await house.Gateway.GetStringAsync($"/problems/{slug}", Cancel);
        page.ShouldContain("cure");
    }

    private Task<HttpResponseMessage> With(string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Cases) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return house.Gateway.SendAsync(request, Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
