using System.Text.RegularExpressions;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>Over a thousand pairs, no byte tells "not there" from "not yours". Whether the time does is measured: <c>tests/Benchmarks</c>, absence.</summary>
public sealed partial class a_thousand_pairs_of_not_there_and_not_yours(ReintegrationHost service)
{
    private const int Pairs = 1000;

    [Fact]
    public async Task are_answered_alike()
    {
        var (url, outsider) = ((await service.APresentedCaseAsync()).Url, Actor.Caseworker with { Areas = ["BF46", "ML", "NE"] });
        for (var pair = 0; pair < Pairs; pair++)
            (await EssenceAsync(Request.Get(outsider, url))).ShouldBe(await EssenceAsync(Request.Get(outsider, $"{StandingCase.Cases}/{Guid.NewGuid()}")));
    }

    private async Task<string> EssenceAsync(Request request)
    {
        var reply = await service.SendAsync(request);
        reply.ShouldBeProblem("not-found", 404);
        var headers = string.Join('\n', reply.Headers.Where(header => header.Key is not "Request-Id" and not "traceparent" and not "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value}"));
        return Instance().Replace($"{headers}\n{reply.Body}", "this request");
    }

    [GeneratedRegex("urn:request:[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instance();
}
