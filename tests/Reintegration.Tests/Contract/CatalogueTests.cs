using Concord.Harness;
using Concord.Harness.Contract;
using Concord.Hosting;

namespace Concord.Reintegration.Tests.Contract;

public sealed class the_catalogue(ReintegrationHost service) : RuleCatalogue(service, typeof(Rules));

public sealed class every_kind_of_problem(ReintegrationHost service)
{
    [Fact]
    public async Task has_a_page()
    {
        foreach (var type in ProblemTypes.All.Values)
        {
            var page = (await service.SendAsync(new Request(HttpMethod.Get, $"/problems/{type.Slug}"))).ShouldShow();
            page.GetProperty("status").GetInt32().ShouldBe(type.Status);
            page.GetProperty("cure").GetString().ShouldNotBeNullOrWhiteSpace();
        }
    }
}
