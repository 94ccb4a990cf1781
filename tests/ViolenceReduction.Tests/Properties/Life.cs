using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Projects;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.ViolenceReduction.Tests.Properties;

/// <summary>Something that somebody tries on a project, at some time.</summary>
public sealed record Attempt(object Command, Act Act);

/// <summary>One attempt and what came of it.</summary>
public sealed record Lived(Attempt Attempt, CvrProject Before, Refusal? Refusal, object? Fact, CvrProject After);

/// <summary>A life that a grant may have from its signature on: all that was tried, sensible or not.</summary>
public sealed record Life(Attempt[] Attempts)
{
    private static readonly string[] People = ["ann", "bob", "cid", "a-partner"];

    public static Arbitrary<Life> Lives { get; } = Arb.From(
        from sensible in Gen.Frequency((1, Gen.Choose(0, Sensible.Length)), (2, Gen.Constant(Sensible.Length)))
        from between in Gen.Choose(0, 3).SelectMany(Attempted.ArrayOf).ArrayOf(sensible + 1)
        select new Life([.. between[0], .. Sensible.Take(sensible).SelectMany((step, at) => between[at + 1].Prepend(step))]),
        life => life.Attempts.Select((_, left) => life with { Attempts = [.. life.Attempts.Where((_, at) => at != left)] }));

    /// <summary>The life as it went: each attempt with the project before it, the refusal or the fact, and the project after it.</summary>
    public IEnumerable<Lived> Moments()
    {
        var project = Given.AClearedProject();
        foreach (var attempt in Attempts)
        {
            var (refusal, fact) = Taken.Take(attempt.Command, project, attempt.Act);
            var before = project;
            project = fact is null ? project : Fold.After(project, fact);
            yield return new(attempt, before, refusal, fact, project);
        }
    }

    // Nobody stumbles through a whole project by chance: what is tried stands between steps that lead on.
    private static Attempt[] Sensible =>
    [
        By("bob", A.SignGrantAgreement()), By("bob", A.ReleaseTranche()), By("ann", A.RecordMonitoringVisit()), By("a-partner", A.SubmitTrancheReport()), By("ann", A.AcceptTrancheReport()),
        By("bob", A.ReleaseTranche(2)), By("ann", A.RecordMonitoringVisit(2)), By("a-partner", A.SubmitTrancheReport(2)), By("ann", A.AcceptTrancheReport(2)),
        By("ann", A.CompleteWorks()), By("ann", A.HandOverAsset()), By("bob", A.CloseProject()), By("bob", A.RecordEvaluation()),
    ];

    private static Attempt By(string person, object command) => new(command, Acting.By(Actor.Supervisor with { Id = person }).On(Later.Day));

    private static Gen<Attempt> Attempted =>
        from person in Gen.Elements(People)
        from day in Gen.Choose(0, 400)
        from command in Commands
        select new Attempt(command, Acting.By(Actor.Supervisor with { Id = person }).On(Later.Day.AddDays(day)));

    // Who releases and who accepts is what most can go wrong with.
    private static Gen<object> Commands => Gen.Frequency((2, Any), (1, from number in Number select (object)A.ReleaseTranche(number)), (1, from number in Number select (object)A.AcceptTrancheReport(number)));

    private static Gen<object> Any => Gen.OneOf(
        from parts in Gen.Elements<long[]>([9_000_000, 7_000_000], [5_000_000, 5_000_000, 6_000_000], [16_000_000], [9_000_000, 6_999_999]) from whole in Gen.Elements(16_000_000, 15_999_999)
        select (object)(A.SignGrantAgreement() with { Amount = A.Cfa(whole), Tranches = A.Plan(parts) }),
        from number in Number select (object)A.ReleaseTranche(number),
        from number in Number select (object)A.RecordMonitoringVisit(number),
        from number in Number from spent in Gen.Elements(0, 1, 4_999_999, 7_000_000, 8_650_000, 9_000_000, 20_000_000) select (object)(A.SubmitTrancheReport(number) with { Spent = A.Cfa(spent) }),
        from number in Number select (object)A.AcceptTrancheReport(number),
        from number in Number select (object)A.WithholdTranche(number),
        from severity in Gen.Elements(Enum.GetValues<HarmSeverity>()) select (object)(A.RaiseHarmConcern() with { Severity = severity }),
        from number in Number select (object)(A.ResolveHarmConcern() with { Concern = number }),
        Gen.Elements<object>(A.SuspendProject(), A.ResumeProject(), A.ResumeProject(), A.TerminateProject(), A.ClearPartner() with { ScreenedOn = Later.Day, Until = Later.Day.AddDays(500) }),
        Gen.Elements<object>(A.CompleteWorks(), A.HandOverAsset(), A.RecordEvaluation()),
        from returned in Gen.Elements(0, 350_000, 1_000_000) select (object)(A.CloseProject() with { Returned = A.Cfa(returned) }));

    private static Gen<int> Number => Gen.Choose(1, 3);

    public override string ToString() => string.Join('\n', Attempts.Select(attempt => $"  {attempt.Act.Day:O} {attempt.Act.Actor}: {attempt.Command}"));
}
