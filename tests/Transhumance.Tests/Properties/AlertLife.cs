using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Transhumance.Tests.Properties;

/// <summary>The time runs out, if it is over.</summary>
public sealed record TimePasses;

/// <summary>Something that somebody tries on an alert, at some hour, while its signals stand as they do.</summary>
public sealed record Attempt(object Command, Act Act, Basis Basis);

/// <summary>One attempt and what came of it.</summary>
public sealed record Lived(Attempt Attempt, Alert Before, Refusal? Refusal, IReadOnlyList<object> Facts, Alert After);

/// <summary>A life that an alert may have: how it was drafted and all that was tried, sensible or not.</summary>
public sealed record AlertLife(DraftAlert Drafted, Attempt[] Attempts)
{
    private static readonly Basis[] Bases = [Given.ABasis(), Given.ABasis(Given.AReportedSignal()), Given.ABasis(Given.AVerifiedSignal()), Given.ABasis(Given.AReportedSignal().After(A.RefuteSignal(), Acting.Supervisor))];
    private static readonly IReadOnlyList<AlertRecipient>[] Lists =
        [A.IssueAlert().Recipients, A.IssueAlert().Recipients, A.IssueExercise().Recipients, A.IssueExercise().Recipients, [A.Farmers], [.. A.IssueExercise().Recipients, A.Herders]];

    public static Arbitrary<AlertLife> Lives { get; } = Arb.From(
        from drafted in Drafts
        from hours in Gen.Choose(0, 30).ArrayOf(24)
        from tried in Tried.ArrayOf(20)
        from sensible in Gen.Choose(0, 4)
        select new AlertLife(drafted, [.. Spread([.. Sensible(drafted).Take(sensible), .. tried], hours)]),
        life => life.Attempts.Select((_, left) => life with { Attempts = [.. life.Attempts.Where((_, at) => at != left)] }));

    // Each attempt comes some hours after the one before, sometimes at the same moment.
    private static IEnumerable<Attempt> Spread(IReadOnlyList<(object Command, Actor By, Basis Basis)> tried, int[] hours)
    {
        var passed = 0;
        for (var at = 0; at < tried.Count; at++)
            yield return new(tried[at].Command, Acting.By(tried[at].By).Later(passed += hours[at] / 3), tried[at].Basis);
    }

    private static (object Command, Actor By, Basis Basis)[] Sensible(DraftAlert drafted) =>
    [
        (A.ApproveAlert(), Actor.Supervisor, Bases[0]),
        (drafted.Mode is AlertMode.Exercise ? A.IssueExercise() : A.IssueAlert(), Actor.Supervisor, Bases[0]),
        (A.UpdateAlert() with { Recipients = (drafted.Mode is AlertMode.Exercise ? A.IssueExercise() : A.IssueAlert()).Recipients }, Actor.Supervisor, Bases[0]),
        (A.CancelAlert(2), Actor.Supervisor, Bases[0]),
    ];

    private static Gen<DraftAlert> Drafts =>
        from mode in Gen.Elements(AlertMode.Actual, AlertMode.Actual, AlertMode.Exercise)
        from days in Gen.Choose(1, 6)
        select A.DraftAlert() with { Mode = mode, Expires = Request.Instant.AddDays(days), Certainty = AlertCertainty.Possible };

    private static Gen<(object Command, Actor By, Basis Basis)> Tried =>
        from command in Commands
        from who in Gen.Elements(Actor.Supervisor, Actor.Supervisor, Actor.Supervisor with { Id = Actor.Caseworker.Id })
        from basis in Gen.Elements(Bases)
        select (command, who, basis);

    private static Gen<object> Commands => Gen.Frequency(
        (1, Gen.Constant((object)A.ApproveAlert())),
        (2, from list in Gen.Elements(Lists) from oneSided in Gen.Elements(true, false) select (object)new IssueAlert(list, oneSided)),
        (4, from list in Gen.Elements(Lists) from references in References from certainty in Gen.Elements(AlertCertainty.Likely, AlertCertainty.Possible, AlertCertainty.Observed) from days in Gen.Choose(1, 20)
            select (object)(A.UpdateAlert() with { Recipients = list, References = references, Certainty = certainty, Expires = Request.Instant.AddDays(days), OneSided = true })),
        (1, from references in References select (object)(A.CancelAlert() with { References = references })),
        (1, from references in References select (object)(A.IssueAllClear() with { References = references })),
        (2, Gen.Constant((object)new TimePasses())),
        (1, from outcome in Gen.Elements(Enum.GetValues<AlertOutcome>()) from early in Gen.Elements(true, false) from hours in Gen.Elements(0, 0, 60)
            select (object)(A.ReviewAlert() with { Outcome = outcome, EarlyAction = early, FirstActionAt = Request.Instant.AddHours(hours), HappenedAt = Request.Instant.AddDays(2), ConfirmedBy = [CommunitySide.Farmers, CommunitySide.Herders] })));

    private static Gen<IReadOnlyList<int>> References => Gen.Elements<IReadOnlyList<int>>([], [1], [1, 2], [2], [1, 2, 3], [3, 2], [9]);

    /// <summary>The life as it went.</summary>
    public IEnumerable<Lived> Moments()
    {
        var alert = Given.ADraft(Drafted);
        foreach (var attempt in Attempts)
        {
            var (refusal, facts) = attempt.Command is TimePasses ? (null, Expired(alert, attempt.Act)) : Deciding.Take(attempt.Command, alert, attempt.Act, attempt.Basis);
            var before = alert;
            yield return new(attempt, before, refusal, facts, alert = alert.With(facts));
        }
    }

    private static IReadOnlyList<object> Expired(Alert alert, Act act) =>
        alert.State is AlertState.Issued && alert.Content.Expires < act.OccurredAt ? Expiry.Of(alert.Latest!.Version, alert.Content.Expires, alert.ActionCalledFor) : [];

    public override string ToString() => $"{Drafted.Mode} until {Drafted.Expires:O}\n" + string.Join('\n', Attempts.Select(attempt => $"  {attempt.Act.OccurredAt:O} {attempt.Act.Actor}: {attempt.Command} on {attempt.Basis.Certainty}"));
}
