using System.Diagnostics;
using System.Reflection;
using Concord.Harness;
using Concord.Harness.Contract;
using Concord.Hosting;
using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Demonstration.Script;
using Concord.Reintegration.Views;
using Spectre.Console;
using Wolverine.Http;

namespace Concord.Reintegration.Tests.Played;

/// <summary>The demonstration as it is played through the gateway, two cases of each story: everything that reintegration can do is done in it, and nothing is refused but on purpose.</summary>
[Collection(WhatIsPlayed.Together)]
public sealed class the_demonstration(PlayedHost service) : IClassFixture<PlayedHost>
{
    // What the demonstration doesn't do, and why.
    private static readonly Dictionary<string, string> NotPlayed = new()
    {
        ["approve-erasure"] = "It destroys a key: the two people who would have to agree keep the demonstration readable.",
        ["erasure-acknowledgements"] = "It is the word of a subscriber that isn't ours, once somebody was erased.",
        ["replay-parked"] = "Nothing is parked where nothing fails.",
        ["discard-parked"] = "Nothing is parked where nothing fails.",
    };

    private const int Each = 2;

    [Fact]
    public async Task plays_every_command_and_meets_no_refusal_that_was_not_written()
    {
        var stop = TestContext.Current.CancellationToken;
        var (bill, score, watch) = (new Playbill(Playbill.UsualSeed, Playbill.UsualCases, Monday), new Score(), Stopwatch.StartNew());
        await Founding.PlayAsync(service.SendAsync, stop);
        IReadOnlyList<CaseScript> scripts = [.. bill.Scripts().GroupBy(script => script.Story).SelectMany(told => told.Take(Each))];
        await Parallel.ForEachAsync(scripts, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stop }, async (script, halt) => await new Player(service.SendAsync, bill, score).PlayAsync(script, halt));
        score.Unforeseen.Select(one => $"{one.Script.Story.Name} {one.Script.Number}: {one.Step.Command} {one.Step.Body} by {one.Step.Actor}: {one.Reply.Status} {one.Reply.Refusal} {one.Reply.Detail}").ShouldBeEmpty();
        await Office.PlayAsync(AnsiConsole.Console, service.SendAsync, bill, score, scripts, stop);
        TestContext.Current.TestOutputHelper?.WriteLine($"{scripts.Count} cases, {score.TookEffect} steps in {watch.Elapsed}");

        Catalogue.Except(service.Played.Keys).Order().ShouldBe(NotPlayed.Keys.Order());
        foreach (var script in scripts)
            (await StateAsync(score.IdOf(script)!, script.Mission)).ShouldBe(script.Story.State, script.Story.Name);
        // Told in missions that the subscriber doesn't hold.
        await TwoChannels.ShouldShareNothingAsync(service, "candidate-routed-to-child-protection", "eligibility-revoked", "safety-check-confirmed");
    }

    [Fact]
    public void leaves_something_out_only_for_a_reason() => NotPlayed.ShouldAllBe(left => left.Value.Length > 20 && Catalogue.Contains(left.Key));

    // The same seed tells the same from Monday to Sunday, and on the days of other weeks but for the length of months.
    private static DateOnly Monday => DateOnly.FromDateTime(DateTime.UtcNow) is var today ? today.AddDays(-(((int)today.DayOfWeek + 6) % 7)) : default;

    private static IReadOnlySet<string> Catalogue => new[] { typeof(CaseDetails).Assembly, typeof(CommandAttribute).Assembly }.SelectMany(Decision.Endpoints)
        .Select(endpoint => endpoint.GetMethod("Post", BindingFlags.Public | BindingFlags.Static)!.GetCustomAttribute<WolverinePostAttribute>()!.Template)
        .Select(route => route[(route.LastIndexOf('/') + 1)..]).ToHashSet();

    private async Task<string?> StateAsync(string @case, string mission) =>
        (await service.SendAsync(Request.Get(PlayedHost.Client("dev-auditor"), $"/v1/reintegration/cases/{@case}").In(mission))).ShouldShow().GetProperty("case").GetProperty("state").GetString();
}
