using System.Text.RegularExpressions;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>"Not there" and "not yours" are one answer, to the byte.</summary>
public sealed partial class not_there_and_not_yours(ReintegrationHost service)
{
    private static readonly Actor[] Outsiders =
    [
        Actor.Partner with { Id = "another-partner" },
        Actor.Caseworker with { Areas = ["BF46", "ML", "NE"] },
        Actor.Caseworker with { Areas = [] },
    ];

    [Fact]
    public async Task look_the_same_to_a_reader()
    {
        var @case = await service.APresentedCaseAsync();
        var nowhere = Essence(await service.SendAsync(Request.Get(Actor.Caseworker, $"{StandingCase.Cases}/{Guid.NewGuid()}")));

        foreach (var outsider in Outsiders)
            Essence(await service.SendAsync(Request.Get(outsider, @case.Url))).ShouldBe(nowhere);
        Essence(await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).In("NER"))).ShouldBe(nowhere);
        Essence(await service.SendAsync(Request.Get(Actor.Caseworker with { Missions = ["MLI"] }, @case.Url).Without("Concord-Mission"))).ShouldBe(nowhere);
        Essence(await service.SendAsync(Request.Get(Actor.Caseworker with { Missions = ["MLI"] }, @case.Url))).ShouldBe(nowhere);
    }

    [Fact]
    public async Task look_the_same_to_a_writer_whatever_version_they_guess()
    {
        var @case = await service.APresentedCaseAsync();
        var nowhere = Essence(await service.SendAsync(Request.Command(Actor.Caseworker, $"{StandingCase.Cases}/{Guid.NewGuid()}/request-age-assessment", A.RequestAgeAssessment()).Seen(1)));

        foreach (var outsider in Outsiders)
        {
            Essence(await service.DoAsync(outsider, @case, A.RequestAgeAssessment())).ShouldBe(nowhere);
            Essence(await service.DoAsync(outsider, @case with { Version = 9 }, A.RequestAgeAssessment())).ShouldBe(nowhere);
        }

        (await service.EventsAsync(@case)).ShouldBe(1);
    }

    [Fact]
    public async Task look_the_same_to_an_auditor()
    {
        var @case = await service.APresentedCaseAsync();
        var nowhere = Essence(await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/history/{Guid.NewGuid()}")));

        Essence(await service.SendAsync(Request.Get(Actor.Auditor with { Areas = ["NE"] }, @case.History))).ShouldBe(nowhere);
        Essence(await service.SendAsync(Request.Get(Actor.Auditor, @case.History).In("MLI"))).ShouldBe(nowhere);
        Essence(await service.SendAsync(Request.Get(Actor.Auditor with { Areas = ["NE"] }, $"{@case.History}/state"))).ShouldBe(nowhere);
    }

    [Fact]
    public async Task leave_no_trace_in_lists()
    {
        var @case = await service.APresentedCaseAsync();
        await service.CaseloadEntryAsync(@case);
        foreach (var outsider in Outsiders)
            (await service.SendAsync(Request.Get(outsider, $"{StandingCase.Cases}?limit=200"))).ShouldShow().ToString().ShouldNotContain(@case.Id.ToString());
        (await service.SendAsync(Request.Get(Actor.Caseworker with { Missions = ["MLI"] }, $"{StandingCase.Cases}?limit=200"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private static string Essence(Reply reply)
    {
        reply.ShouldBeProblem("not-found", 404);
        var headers = string.Join('\n', reply.Headers.Where(header => header.Key is not "Request-Id" and not "traceparent" and not "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value}"));
        return Instance().Replace($"{reply.Status}\n{headers}\n{reply.Body}", "this request");
    }

    [GeneratedRegex("urn:request:[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instance();
}
