using System.Text.RegularExpressions;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed partial class a_cursor(ReintegrationHost service)
{
    [Fact]
    public async Task holds_for_the_caller_and_the_list_it_was_given_for_and_nowhere_else()
    {
        for (var presented = 0; presented < 2; presented++)
            await service.CaseloadEntryAsync(await service.APresentedCaseAsync());
        var next = await NextAsync(Actor.Caseworker, $"{StandingCase.Cases}?limit=1&state=presented");

        (await service.SendAsync(Request.Get(Actor.Caseworker, next))).ShouldShow();
        (await service.SendAsync(Request.Get(Actor.Caseworker, next.Replace("limit=1", "limit=2", StringComparison.Ordinal)))).ShouldShow();
        (await service.SendAsync(Request.Get(Actor.Supervisor, next))).ShouldPointAt("query:after");
        (await service.SendAsync(Request.Get(Actor.Caseworker, next).In("MLI"))).ShouldPointAt("query:after");
        (await service.SendAsync(Request.Get(Actor.Caseworker, next.Replace("presented", "screening", StringComparison.Ordinal)))).ShouldPointAt("query:after");
        (await service.SendAsync(Request.Get(Actor.Caseworker, Flipped(next)))).ShouldPointAt("query:after");
    }

    private async Task<string> NextAsync(Actor actor, string url) =>
        Address().Match((await service.SendAsync(Request.Get(actor, url))).Header("Link")!).Groups["address"].Value;

    private static string Flipped(string next) => next[..^3] + (next[^3] == 'A' ? 'B' : 'A') + next[^2..];

    [GeneratedRegex("<(?<address>[^>]+)>; rel=\"next\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
