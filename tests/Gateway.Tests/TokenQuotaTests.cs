using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Concord.Gateway.Tests;

public sealed class TokenQuotaTests(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task tokens_are_counted_by_the_client_that_asks_for_them(bool inForm)
    {
        using var gateway = await house.OtherGateway(("Quotas__tokens", "2"), ("Proxy__LongestSilence", "00:00:30"));
        var (one, other) = ($"client-{Guid.NewGuid():N}", $"client-{Guid.NewGuid():N}");
        var answers = await Minute.Within(async () => new[] { await Ask(gateway, one, inForm), await Ask(gateway, one, inForm), await Ask(gateway, one, inForm), await Ask(gateway, other, inForm) });
        answers.ShouldBe([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized]);
    }

    [Theory]
    [InlineData("%00", true)]
    [InlineData("%00", false)]
    [InlineData("address%2010.0.0.1", true)]
    [InlineData("address%2010.0.0.1", false)]
    [InlineData("", true)]
    public async Task what_is_no_name_of_a_client_counts_for_its_address(string name, bool inForm)
    {
        using var gateway = await house.OtherGateway(("Proxy__LongestSilence", "00:00:30"));
        (await Ask(gateway, Uri.UnescapeDataString(name), inForm)).ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized);
        (await house.Database.Ask<string[]>("select array_agg(distinct client) from gateway.leased where class = 'tokens' and client !~ '^(client-|dev-|nobody$)'")).ShouldBe(["address 127.0.0.1"]);
    }

    [Fact]
    public async Task the_service_behind_still_reads_the_form()
    {
        using var form = Form("dev-partner", "secret of the tests");
        using var answer = await house.Gateway.PostAsync("/connect/token", form, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_form_over_one_mebibyte_goes_no_further()
    {
        using var form = Form("dev-partner", new string('x', 1024 * 1024));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = form };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await house.Gateway.SendAsync(request, Cancel);
        await answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> Ask(HttpClient gateway, string client, bool inForm)
    {
        using var form = inForm ? Form(client, "no secret") : new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = form };
        if (!inForm)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{client}:no secret")));
        using var answer = await gateway.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static FormUrlEncodedContent Form(string client, string secret) =>
        new([new("grant_type", "client_credentials"), new("client_id", client), new("client_secret", secret)]);
}
