using System.Globalization;
using System.Text.RegularExpressions;
using Alba;
using Concord.Harness;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>Two processes that can seal, and a third that only takes commands, without pause.</summary>
public sealed partial class a_sealer_that_dies
{
    private const int Resumes = 15;

    // Who stands still in the middle of a statement is sent away by the limit of statements, in seconds.
    private const int LongestStatement = 60;
    private readonly Random chance = new(20260305);

    [Fact]
    public async Task or_stands_still_leaves_no_gap_and_no_double_and_another_goes_on()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await using var serving = await service.StartAsync(web => web.UseSetting("Ledger:Seal", "false"));
        var processes = (await Task.WhenAll(service.RunAndServeAsync(), service.RunAndServeAsync())).ToList();
        using var end = new CancellationTokenSource();
        Task<int>[] load = [.. Enumerable.Range(0, 2).Select(_ => LoadAsync(serving, end.Token))];

        for (var kill = 0; kill < 4; kill++)
        {
            await Task.Delay(chance.Next(200, 1500), TestContext.Current.CancellationToken);
            var leader = await LeaderAsync(processes);
            await leader.KillAsync();
            processes.Remove(leader);
            await GoesOnAsync(service);
            processes.Add(await service.RunAndServeAsync());
        }

        await StandsStillAsync(service, processes);
        await end.CancelAsync();
        var written = (await Task.WhenAll(load)).Sum();
        await service.EverythingSealedAsync();
        written.ShouldBeGreaterThan(20);
        await ShouldBeWholeAsync(service, written);
        foreach (var process in processes)
            await process.DisposeAsync();
    }

    private static async Task StandsStillAsync(ReintegrationHost service, List<RunningProcess> processes)
    {
        var stopped = await LeaderAsync(processes);
        await stopped.SignalAsync("STOP");
        await GoesOnAsync(service, LongestStatement + Resumes);
        await stopped.SignalAsync("CONT");
        await GoesOnAsync(service);
        processes.Max(Term).ShouldBeGreaterThan(Term(stopped), "the one that stood still doesn't lead any more");
    }

    private static async Task<int> LoadAsync(IAlbaHost host, CancellationToken end)
    {
        var written = 0;
        for (; !end.IsCancellationRequested; written++)
            (await ReintegrationHost.SendAsync(host, Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate()))).ShouldHaveDone(201, version: 1);
        return written;
    }

    private static Task<RunningProcess> LeaderAsync(List<RunningProcess> processes) =>
        Patience.UntilAsync(() => Task.FromResult(processes.MaxBy(Term)!), leader => Term(leader) > 0);

    // In which term it said last that it seals; 0 if it never did.
    private static int Term(RunningProcess process) => Leads().Matches(process.Said).LastOrDefault() is { } leads ? int.Parse(leads.Groups["term"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static async Task GoesOnAsync(ReintegrationHost service, int within = Resumes)
    {
        var number = (long)(await service.QueryAsync("select last_value from reintegration.mt_events_sequence"))!;
        await Patience.UntilAsync(() => service.QueryAsync("select coalesce(max(seq_id), 0) from reintegration.ledger_leaves"), last => (long)last! > number, within);
    }

    // A case that was presented is two streams of one event each.
    private static async Task ShouldBeWholeAsync(ReintegrationHost service, int written)
    {
        (await service.QueryAsync("select count(*) from reintegration.ledger_leaves where seq_id is not null")).ShouldBe(2L * written);
        await using var database = NpgsqlDataSource.Create(service.Admin);
        IReadOnlyList<string> keys = await new LedgerStore(database, "reintegration").KeysAsync(CancellationToken.None);
        var report = await new LiveCheck(database, "reintegration", new([.. keys.Select(VerifierKey.Read)], EventMac.Under(new byte[32]), Seen: null)).RunAsync(CancellationToken.None);
        report.Findings.ShouldBeEmpty();
    }

    [GeneratedRegex("this process seals now, in term (?<term>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leads();
}
