using System.Diagnostics;
using System.Text.RegularExpressions;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>Over a thousand pairs, neither the bytes nor the time tells "not there" from "not yours".</summary>
public sealed partial class a_thousand_pairs_of_not_there_and_not_yours(ReintegrationHost service)
{
    private const int Pairs = 1000;
    private const double Band = 2;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task are_answered_alike_and_as_fast()
    {
        var (url, outsider) = ((await service.APresentedCaseAsync()).Url, Actor.Caseworker with { Areas = ["BF46", "ML", "NE"] });
        var (absent, theirs) = (new List<double>(Pairs), new List<double>(Pairs));
        var begun = Stopwatch.StartNew();
        for (var pair = 0; pair < Pairs && begun.Elapsed < Longest; pair++)
        {
            // In turns and in both orders, so that a busy moment of the machine meets both.
            var nowhere = Request.Get(outsider, $"{StandingCase.Cases}/{Guid.NewGuid()}");
            var yours = Request.Get(outsider, url);
            var first = await TimedAsync(pair % 2 == 0 ? nowhere : yours);
            var second = await TimedAsync(pair % 2 == 0 ? yours : nowhere);
            first.Essence.ShouldBe(second.Essence);
            (pair % 2 == 0 ? absent : theirs).Add(first.Took);
            (pair % 2 == 0 ? theirs : absent).Add(second.Took);
        }

        absent.Count.ShouldBe(Pairs);
        (Median(theirs) / Median(absent)).ShouldBeInRange(1 / Band, Band);
    }

    private async Task<(string Essence, double Took)> TimedAsync(Request request)
    {
        var begun = Stopwatch.GetTimestamp();
        var reply = await service.SendAsync(request);
        var took = Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
        reply.ShouldBeProblem("not-found", 404);
        var headers = string.Join('\n', reply.Headers.Where(header => header.Key is not "Request-Id" and not "traceparent" and not "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value}"));
        return (Instance().Replace($"{headers}\n{reply.Body}", "this request"), took);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex("urn:request:[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instance();
}
