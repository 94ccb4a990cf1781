using Concord.Harness;
using Concord.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Concord.Reintegration.Tests.Contract;

public sealed class beside_the_usual(ReintegrationHost service)
{
    [Fact]
    public async Task a_query_is_the_search_that_its_twin_is()
    {
        await service.APresentedCaseAsync(A.PresentCandidate() with { Names = new("Quérandine") });
        var search = Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", new { name = "querandine" }).For("case-management");

        var query = await service.SendAsync(search with { Method = new HttpMethod("QUERY"), Url = StandingCase.Cases });
        query.ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(1);
        query.Body.ShouldBe((await service.SendAsync(search)).Body);
    }

    [Fact]
    public async Task a_kind_of_problem_is_a_page_in_a_browser_and_json_elsewhere()
    {
        var page = await service.SendAsync(new Request(HttpMethod.Get, "/problems/stale").With("Accept", "text/html"));
        page.Body.ShouldContain("<h1>Somebody was faster</h1>");
        (await service.SendAsync(new Request(HttpMethod.Get, "/problems/stale"))).ShouldShow().GetProperty("slug").GetString().ShouldBe("stale");
        foreach (var slug in ProblemTypes.All.Keys)
            (await service.SendAsync(new Request(HttpMethod.Get, $"/problems/{slug}").With("Accept", "text/html"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task an_endpoint_that_will_go_says_since_when_and_until_when()
    {
        var http = new DefaultHttpContext { RequestServices = service.Host.Services };
        http.SetEndpoint(new Endpoint(requestDelegate: null, new EndpointMetadataCollection(new DeprecatedAttribute("2025-09-17", "2026-09-17")), "going"));
        var app = new ApplicationBuilder(service.Host.Services);
        app.UseDeprecation();
        app.Run(_ => Task.CompletedTask);

        await app.Build()(http);
        http.Response.Headers["Deprecation"].ToString().ShouldBe("@1758067200");
        http.Response.Headers["Sunset"].ToString().ShouldBe("Thu, 17 Sep 2026 00:00:00 GMT");
    }
}
