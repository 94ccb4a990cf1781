using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Harness;
using Concord.Hosting;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Grievances.Tests.Properties;

/// <summary>Something that somebody tries on a grievance, at some time.</summary>
public sealed record Attempt(object Command, Act Act);

/// <summary>A life that a grievance may have: how it was raised and all that was tried, sensible or not.</summary>
public sealed record Life(SubmitGrievance Submitted, Attempt[] Attempts)
{
    private static readonly string[] People = ["ann", "bob", "cid", "dan", "eve"];

    public static Arbitrary<Life> Lives { get; } = Arb.From(
        from named in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(People)))
        from mode in Gen.Elements(ContactMode.Anonymous, ContactMode.Confidential)
        from sensible in Gen.Frequency((1, Gen.Choose(0, Sensible.Length)), (2, Gen.Constant(Sensible.Length)))
        from between in Gen.Choose(0, 4).SelectMany(Attempted.ArrayOf).ArrayOf(sensible + 1)
        select new Life(
            A.SubmitGrievance() with { ContactMode = mode, Complainant = null, NamedStaff = named is null ? null : [named] },
            [.. between[0], .. Sensible.Take(sensible).SelectMany((step, at) => between[at + 1].Prepend(step))]),
        life => life.Attempts.Select((_, left) => life with { Attempts = [.. life.Attempts.Where((_, at) => at != left)] }));

    // Nobody stumbles to the end by chance: what is tried stands between steps that lead on.
    private static Attempt[] Sensible =>
    [
        By("ann", A.AcknowledgeReceipt()), By("bob", A.TriageGrievance()), By("bob", A.AssignHandler() with { Handler = "ann" }), By("ann", Propose), By("bob", A.ApproveOutcome()),
        By("ann", A.CommunicateOutcome()), By("ann", A.RecordComplainantResponse()), By("ann", A.LodgeAppeal()), By("bob", A.SeatAppealPanel() with { Members = ["cid", "dan"] }), By("cid", A.DecideAppeal()),
        By("bob", A.CloseGrievance() with { Ground = ClosingGround.AppealDecided, Remedies = [] }),
    ];

    private static ProposeOutcome Propose => A.ProposeOutcome() with { Outcome = OutcomeCode.Explanation, Remedies = [] };

    private static Gen<Attempt> Attempted =>
        from person in Gen.Elements(People)
        from hour in Gen.Choose(0, 60 * 24)
        from command in Commands
        select new Attempt(command, ByAt(person, Request.Instant.AddHours(hour)));

    private static Gen<object> Commands => Gen.OneOf(
        Of(A.AcknowledgeReceipt()),
        from track in Gen.Elements(A.TriageGrievance(), A.TriageGrievance() with { Danger = true }, A.Inadmissible(), A.Moving(), A.LandMatter(), A.Conduct()) select (object)track,
        from person in Gen.Elements(People) from ground in Gen.Elements(Enum.GetValues<ConflictGround>()) select (object)new DeclareConflict(person, ground),
        from person in Gen.Elements(People) select (object)new AssignHandler(person),
        from interview in Gen.Elements(true, false) select (object)(A.AskComplainant() with { ReplyBy = new(2027, 1, 1), IsInterview = interview }),
        Of(A.RecordComplainantReply()), Of(Propose), Of(Propose), Of(A.ApproveOutcome()), Of(A.ApproveOutcome()),
        from told in Gen.Elements(A.CommunicateOutcome(), A.CommunicateOutcome() with { Channel = null, NotTold = NotTold.NoWayToReach }) select (object)told,
        from answer in Gen.Elements(Enum.GetValues<ComplainantAnswer>()) select (object)new RecordComplainantResponse(answer),
        from ground in Gen.Elements(Enum.GetValues<ClosingGround>()) select (object)new CloseGrievance(ground, []),
        from ground in Gen.Elements(Enum.GetValues<ReopenGround>()) select (object)new ReopenGrievance(ground),
        from check in Gen.Elements(true, false) select (object)new WithdrawGrievance(check),
        from ground in Gen.Elements(Enum.GetValues<AppealGround>()) select (object)new LodgeAppeal(ground),
        from one in Gen.Elements(People) from other in Gen.Elements(People) select (object)new SeatAppealPanel([one, other]),
        from result in Gen.Elements(Enum.GetValues<AppealResult>()) select (object)new DecideAppeal(result));

    private static Attempt By(string person, object command) => new(command, ByAt(person, Request.Instant.AddHours(1)));

    private static Act ByAt(string person, DateTimeOffset at) => Acting.By(new Actor(person, Roles.Supervisor, "DORI", ["BFA"], ["BF"], [])) with { OccurredAt = at, RecordedAt = at };

    private static Gen<object> Of(object command) => Gen.Constant(command);

    public override string ToString() => string.Join('\n', Attempts.Select(attempt => $"  {attempt.Act.OccurredAt:O} {attempt.Act.Actor}: {attempt.Command}"));
}

/// <summary>One attempt and what came of it, for the grievance and for its clocks.</summary>
public sealed record Lived(Attempt Attempt, Grievance Before, Refusal? Refusal, IReadOnlyList<object> Facts, Grievance After, IReadOnlyDictionary<Guid, Clock> ClocksBefore, IReadOnlyDictionary<Guid, Clock> Clocks);

internal static class Living
{
    /// <summary>The life as it went.</summary>
    public static IReadOnlyList<Lived> Moments(this Life life)
    {
        var grievance = Given.AReceivedGrievance(life.Submitted);
        var clocks = new Dictionary<Guid, Clock>();
        Run(Given.Opened(life.Submitted), clocks);
        var moments = new List<Lived>();
        foreach (var attempt in life.Attempts)
        {
            var (refusal, facts, steps) = Decide.Take(attempt.Command, grievance, attempt.Act);
            var (before, earlier) = (grievance, new Dictionary<Guid, Clock>(clocks));
            grievance = facts.Aggregate(grievance, Decide.Apply);
            Run(steps, clocks);
            moments.Add(new(attempt, before, refusal, facts, grievance, earlier, new Dictionary<Guid, Clock>(clocks)));
        }

        return moments;
    }

    private static void Run(IEnumerable<Elsewhere> steps, Dictionary<Guid, Clock> clocks)
    {
        foreach (var step in steps)
        {
            if (step.Opens == typeof(Clock))
                clocks.Add(step.Record, Fold.Of<Clock>(step.Fact) with { Id = step.Record });
            else if (clocks.TryGetValue(step.Record, out var clock))
                clocks[step.Record] = Fold.After(clock, step.Fact);
        }
    }
}
