using System.Diagnostics;
using Alba;
using Concord.Harness;
using Concord.Reintegration.Views;
using Microsoft.AspNetCore.Hosting;

namespace Concord.Benchmarks;

/// <summary>Whether the time of an answer tells "not there" from "not yours": a thousand pairs, in turns and in both orders.</summary>
internal static class Absence
{
    private const int Pairs = 1000;

    public static async Task RunAsync(Figures figures)
    {
        await using var service = new Host();
        await service.PrepareAsync();
        await using var host = await service.StartAsync(web => web.UseContentRoot(AppContext.BaseDirectory));
        var presented = await Host.SendAsync(host, Request.Command(Actor.Partner, "/v1/reintegration/cases", """{"source":"partner","place":"BF5603","sex":"female","names":{"given":"Aminata"}}"""));
        var outsider = Actor.Caseworker with { Areas = ["BF46", "ML", "NE"] };
        var (absent, theirs) = (new List<double>(Pairs), new List<double>(Pairs));
        for (var pair = 0; pair < Pairs; pair++)
        {
            var nowhere = Request.Get(outsider, $"/v1/reintegration/cases/{Guid.NewGuid()}");
            var yours = Request.Get(outsider, presented.Location);
            if (pair % 2 == 0)
                absent.Add(await TookAsync(host, nowhere));
            theirs.Add(await TookAsync(host, yours));
            if (pair % 2 != 0)
                absent.Add(await TookAsync(host, nowhere));
        }

        figures.Tell("not yours against not there, median of a thousand pairs", Median(theirs) / Median(absent), "×");
    }

    private static async Task<double> TookAsync(IAlbaHost host, Request request)
    {
        var begun = Stopwatch.GetTimestamp();
        var reply = await Host.SendAsync(host, request);
        return reply.Status == 404 ? Stopwatch.GetElapsedTime(begun).TotalMicroseconds : throw new InvalidOperationException($"{request.Url} was there: {reply}");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class Host() : ServiceHost<CaseDetails>("reintegration");
}
