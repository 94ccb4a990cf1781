using System.Globalization;
using Concord.Platform.Demonstration.Region;
using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>What was played and what came of it.</summary>
internal static class Summary
{
    // The order of a case's life.
    private static readonly string[] States = ["presented", "screening", "eligible", "notEligible", "eligibilityRevoked", "diverted", "joined", "registered", "reinsertion", "planned", "active", "suspended", "followUp", "left", "closed", "deceased"];

    public static void Print(IAnsiConsole console, IReadOnlyList<CaseScript> scripts, Score score, TimeSpan taken)
    {
        if (score.Unforeseen is [var (script, step, reply), ..])
            throw new RefusalException($"{score.Unforeseen.Count} of {scripts.Count} cases stopped before their end. The first, case {script.Number} ({script.Story.Name}): {Name(step)} as {step.Actor} "
                + $"was answered with {(int)reply.Status} {reply.Refusal ?? "though a refusal was due"}. {reply.Detail} Request {reply.RequestId}; ./platform logs reintegration shows more.");

        var sent = score.TookEffect + score.Replayed + score.Refused.Count;
        console.WriteLine($"  {Number(sent)} requests in {taken.TotalSeconds:0.0} s ({Number((int)(sent / taken.TotalSeconds))} a second), "
            + $"{Number(score.TookEffect)} took effect, {Number(score.Replayed)} had taken effect before, {score.Refused.Count} refused on purpose.");
        if (score.TookEffect == 0)
            console.WriteLine("  All of it had been played before: every request was answered again as it was then (Idempotent-Replayed), and nothing was created twice.");
        console.WriteLine();
        console.Write(Outcomes(scripts));
        console.WriteLine();
        console.WriteLine("Refused on purpose");
        console.Write(Refusals(score));
    }

    private static Table Outcomes(IReadOnlyList<CaseScript> scripts)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumn("where the cases stand");
        foreach (var mission in Gazetteer.Missions)
            table.AddColumn(mission, column => column.RightAligned());
        table.AddColumn("all", column => column.RightAligned());
        foreach (var state in States)
        {
            var there = scripts.Where(script => script.Story.State == state).ToList();
            table.AddRow([state, .. Gazetteer.Missions.Select(mission => $"{there.Count(script => script.Mission == mission)}"), $"{there.Count}"]);
        }
        return table;
    }

    private static Table Refusals(Score score)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("rule", "what was tried", "the answer");
        foreach (var (script, _, reply) in score.Refused)
            table.AddRow(new Text(reply.Refusal!), new Text(script.Story.Name), new Text($"{(int)reply.Status} {reply.Detail}"));
        return table;
    }

    private static string Name(Step step) => step.Command == Step.Present ? "presentation" : step.Command;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
