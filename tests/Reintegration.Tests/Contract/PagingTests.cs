using System.Text.Json;
using System.Text.RegularExpressions;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed partial class a_list_is_read_in_pages(ReintegrationHost service)
{
    [Fact]
    public async Task newest_first_and_whole_while_records_are_added()
    {
        var partner = APartner();
        var old = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 5))
            old.Add((await service.APresentedCaseAsync(by: partner)).Id);
        await service.CaseloadEntryAsync(old[^1]);

        var first = await ReadAsync(partner, $"{StandingCase.Cases}?limit=2");
        await service.CaseloadEntryAsync((await service.APresentedCaseAsync(by: partner)).Id);
        var second = await ReadAsync(partner, first.Next!);
        await service.CaseloadEntryAsync((await service.APresentedCaseAsync(by: partner)).Id);
        var third = await ReadAsync(partner, second.Next!);

        Guid[] read = [.. first.Ids, .. second.Ids, .. third.Ids];
        read.ShouldBe(Enumerable.Reverse(old), "no doubles, no gaps");
        third.Next.ShouldBeNull();
    }

    [Fact]
    public async Task that_keep_their_filter()
    {
        var partner = APartner();
        foreach (var _ in Enumerable.Range(0, 3))
            await service.APresentedCaseAsync(by: partner);
        var child = await service.APresentedCaseAsync(A.PresentCandidate() with { BirthDate = "2010" }, partner).After(service, Actor.Caseworker, A.RouteToChildProtection());
        await service.CaseloadEntryAsync(child, state: "diverted");

        var first = await ReadAsync(partner, $"{StandingCase.Cases}?state=presented&limit=2");
        var second = await ReadAsync(partner, first.Next!);
        (first.Ids.Length, second.Ids.Length).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData("limit=0", "query:limit")]
    [InlineData("limit=-1", "query:limit")]
    [InlineData("limit=many", "query:limit")]
    [InlineData("limit=1&limit=2", "query:limit")]
    [InlineData("after=nonsense", "query:after")]
    [InlineData("after=", "query:after")]
    [InlineData("after=bnh4", "query:after")]
    [InlineData("state=happy", "query:state")]
    [InlineData("name=Dicko", "query:name")]
    [InlineData("State=presented", "query:State")]
    public async Task and_asked_for_strictly(string query, string pointer) =>
        (await service.SendAsync(Request.Get(Actor.Caseworker, $"{StandingCase.Cases}?{query}"))).ShouldPointAt(pointer);

    [Fact]
    public async Task of_two_hundred_at_most() =>
        (await service.SendAsync(Request.Get(Actor.Caseworker, $"{StandingCase.Cases}?limit=100000"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(200);

    private static Actor APartner() => Actor.Partner with { Id = $"partner-{Guid.NewGuid():N}" };

    private async Task<(Guid[] Ids, string? Next)> ReadAsync(Actor actor, string url)
    {
        var reply = await service.SendAsync(Request.Get(actor, url));
        var link = Next().Match(reply.Header("Link") ?? "");
        return ([.. reply.ShouldShow().GetProperty("items").EnumerateArray().Select(item => item.EnumerateObject().First()).Select(Id)], link.Success ? link.Groups["url"].Value : null);
    }

    private static Guid Id(JsonProperty first)
    {
        first.Name.ShouldBe("id");
        return first.Value.GetGuid();
    }

    [GeneratedRegex("^<(?<url>[^>]+)>; rel=\"next\"$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Next();
}
