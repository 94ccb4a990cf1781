using System.Net;
using System.Text.Json;

namespace Concord.Gateway.Tests;

internal static class Refusal
{
    /// <summary>The answer is the one shape of every refusal: media type, type, status and the id of the request.</summary>
    public static async Task ShouldBeProblem(this HttpResponseMessage answer, HttpStatusCode status, string slug)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{slug}");
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("instance").GetString().ShouldBe($"urn:request:{answer.RequestId()}");
    }

    public static string RequestId(this HttpResponseMessage answer) => answer.Headers.GetValues("Request-Id").ShouldHaveSingleItem();
}
