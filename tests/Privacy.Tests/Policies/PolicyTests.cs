using Concord.Privacy.Policies;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Concord.Privacy.Policies.Outcome;

namespace Concord.Privacy.Tests.Policies;

public sealed class the_policy
{
    private static readonly string?[] Stated = [null, .. Purposes.All.Select(purpose => purpose.Id), "curiosity"];

    // Relation, purpose, the classes that are shown beyond what everybody sees, and the states of the record; written down here from the field's needs.
    private const string Opened = """
        Assigned    | case-management | Restricted        | Live Closed
        SameOffice  | case-management | Restricted        | Live
        Presenter   | case-management | Restricted        | Live
        Supervisor  | case-management | Restricted        | Live Closed
        Assigned    | referral        | Restricted        | Live
        Supervisor  | referral        | Restricted        | Live
        Assigned    | protection      | Restricted Lethal | Live Closed Protected
        Supervisor  | protection      | Restricted Lethal | Live Closed Protected
        Auditor     | audit           | Restricted        | Live Closed
        Assigned    | subject-rights  | Restricted        | Live Closed Protected
        Supervisor  | subject-rights  | Restricted        | Live Closed
        InEmergency | break-glass     | Restricted Lethal | Live Closed Protected
        """;

    private static readonly HashSet<(string, string?, string, string)> Expected =
    [
        .. from row in Opened.Split('\n').Select(row => row.Split('|', StringSplitOptions.TrimEntries))
           from sensitivity in row[2].Split(' ')
           from state in row[3].Split(' ')
           select (row[0], (string?)row[1], sensitivity, state),
    ];

    private static readonly Situation[] All =
    [
        .. from relation in Enum.GetValues<Relation>()
           from purpose in Stated
           from place in Enum.GetValues<Whereabouts>()
           from sensitivity in Enum.GetValues<Sensitivity>()
           from state in Enum.GetValues<RecordState>()
           select new Situation(relation, purpose, place, sensitivity, state),
    ];

    private static readonly Arbitrary<Situation> Situations = Arb.From(Gen.Elements(All));

    [Theory]
    [InlineData(Relation.None, "case-management", Whereabouts.Here, Sensitivity.Public, RecordState.Live, Outcome.Deny)]
    [InlineData(Relation.Assigned, "case-management", Whereabouts.Elsewhere, Sensitivity.Public, RecordState.Live, Outcome.Deny)]
    [InlineData(Relation.Assigned, null, Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.Assigned, "curiosity", Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.Assigned, "audit", Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.Assigned, "case-management", Whereabouts.Here, Sensitivity.Lethal, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.Assigned, "break-glass", Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.OtherOffice, "case-management", Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.SameOffice, "case-management", Whereabouts.Here, Sensitivity.Restricted, RecordState.Closed, Outcome.Withhold)]
    [InlineData(Relation.Presenter, "referral", Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.Auditor, "protection", Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.Auditor, "audit", Whereabouts.Here, Sensitivity.Lethal, RecordState.Live, Outcome.Withhold)]
    [InlineData(Relation.Assigned, "case-management", Whereabouts.Here, Sensitivity.Restricted, RecordState.Protected, Outcome.Withhold)]
    [InlineData(Relation.InEmergency, "break-glass", Whereabouts.Here, Sensitivity.Restricted, RecordState.Erased, Outcome.Withhold)]
    [InlineData(Relation.Assigned, "case-management", Whereabouts.Here, Sensitivity.Restricted, RecordState.Live, Outcome.Allow)]
    [InlineData(Relation.InEmergency, "break-glass", Whereabouts.Here, Sensitivity.Lethal, RecordState.Protected, Outcome.Allow)]
    public void answers(Relation relation, string? purpose, Whereabouts place, Sensitivity sensitivity, RecordState state, Outcome outcome) =>
        Policy.Decide(new(relation, purpose, place, sensitivity, state)).Outcome.ShouldBe(outcome);

    [Fact]
    public void answers_every_situation_as_it_was_written_down()
    {
        All.Length.ShouldBeGreaterThan(2000);
        All.Where(situation => Policy.Decide(situation).Outcome != Wanted(situation)).ShouldBeEmpty();
    }

    [Fact]
    public void never_reveals_more_when_a_line_is_taken_away() => Prop.ForAll(Situations, Arb.From(Gen.SubListOf<Grant>(Policy.Grants.ToArray())), (situation, fewer) =>
        Policy.Decide(situation, fewer).Outcome >= Policy.Decide(situation).Outcome).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void never_reveals_more_of_a_higher_class() => All.Where(situation => situation.Class > Sensitivity.Public && Policy.Decide(situation).Outcome < Policy.Decide(situation with { Class = situation.Class - 1 }).Outcome).ShouldBeEmpty();

    [Fact]
    public void shows_nothing_sealed_of_somebody_who_was_erased() => All.Where(situation => situation is { State: RecordState.Erased, Class: >= Sensitivity.Restricted }).ShouldAllBe(situation => Policy.Decide(situation).Outcome != Outcome.Allow);

    [Fact]
    public void names_the_line_by_which_something_sealed_is_shown() => All.Where(situation => situation.Class >= Sensitivity.Restricted)
        .ShouldAllBe(situation => (Policy.Decide(situation).Outcome == Outcome.Allow) == (Policy.Decide(situation).Grant != null));

    [Fact]
    public void grants_only_for_purposes_of_the_register_and_classes_that_they_need() =>
        Policy.Grants.ShouldAllBe(grant => Purposes.Find(grant.Purpose) != null && Purposes.Find(grant.Purpose)!.Classes.Contains(grant.UpTo));

    [Fact]
    public void has_no_line_that_could_go_unnoticed() => Policy.Grants.ShouldAllBe(grant => All.Any(situation => Policy.Decide(situation, Policy.Grants.Where(other => other != grant)).Outcome != Policy.Decide(situation).Outcome));

    private static Outcome Wanted(Situation situation) => situation switch
    {
        { Place: Whereabouts.Elsewhere } or { Relation: Relation.None } => Outcome.Deny,
        { Class: Sensitivity.Public or Sensitivity.Internal or Sensitivity.Confidential } => Outcome.Allow,
        _ => Expected.Contains(($"{situation.Relation}", situation.Purpose, $"{situation.Class}", $"{situation.State}")) ? Outcome.Allow : Outcome.Withhold,
    };
}

public sealed class the_purpose_register
{
    [Fact]
    public void says_of_each_purpose_by_what_right_how_long_and_in_two_languages() => Purposes.All.ShouldAllBe(purpose =>
        purpose.LegalBasis != "" && purpose.RetentionYears > 0 && purpose.Classes.Count > 0 && purpose.Label.English != "" && purpose.Label.French != "" && purpose.Label.English != purpose.Label.French);

    [Fact]
    public void names_each_purpose_once() => Purposes.All.Select(purpose => purpose.Id).ShouldBeUnique();

    [Fact]
    public void lets_nobody_state_an_emergency() => Purposes.Codes.ShouldNotContain("break-glass");
}

public sealed class a_retention_period
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Sensitivity.Restricted, 11, true)]
    [InlineData(Sensitivity.Restricted, 9, false)]
    [InlineData(Sensitivity.Lethal, 11, true)]
    [InlineData(Sensitivity.Internal, 50, false)]
    public void ends_when_no_purpose_needs_the_class_any_longer(Sensitivity sensitivity, int yearsAgo, bool due) =>
        Retention.IsDue(sensitivity, Now.AddYears(-yearsAgo), Now).ShouldBe(due);
}
