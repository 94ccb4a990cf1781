using Concord.Privacy.Aggregates;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Privacy.Tests.Aggregates;

public sealed class what_a_reader_was_told_before
{
    private const int Threshold = 5;

    private static readonly Dimension[] All = [Dimension.Of("place", "BF5601", "BF5602", "BF5603"), Dimension.Of("sex", "female", "male"), Dimension.Of("age", "young", "old")];

    private static readonly List<Dictionary<string, string>> Kinds =
        [.. from place in All[0].Lines from sex in All[1].Lines from age in All[2].Lines select new Dictionary<string, string> { ["place"] = place.Under, ["sex"] = sex.Under, ["age"] = age.Under }];

    private static Arbitrary<(int[] Counts, (int[] By, int Filter)[] Questions)> Sessions { get; } = Arb.From(
        from counts in Gen.Frequency((2, Gen.Choose(0, Threshold)), (3, Gen.Choose(0, 30))).ArrayOf(Kinds.Count)
        from questions in (from dimensions in Gen.Elements<int[]>([0], [1], [2], [0, 1], [1, 2], [0, 2], [0, 1, 2]) from filter in Gen.Choose(0, 7) select (dimensions, filter)).ArrayOf(4)
        select (counts, questions));

    [Fact]
    public void and_is_told_now_gives_nobody_away() => Prop.ForAll(Sessions, session => Recovered(session.Counts, session.Questions, remembering: true).Count == 0).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void would_give_somebody_away_if_it_were_forgotten() =>
        Recovered([20, 3, 20, 4, 20, 20, 20, 20, 20, 20, 20, 20], [([0, 1, 2], 0), ([1], 3)], remembering: false).ShouldNotBeEmpty();

    [Fact]
    public void is_told_again_and_summed_up() => Session(([0, 1], 0), ([0, 1], 0), ([0], 0), ([1], 3)).ShouldAllBe(lines => lines.All(line => line.Count != null));

    [Fact]
    public void keeps_back_what_cuts_across_it() => Session(([0, 1], 0), ([2], 0))[1].ShouldAllBe(line => line.Codes.Count == 0 || line.Count == null);

    [Fact]
    public void keeps_back_nothing_about_other_people() => Session(([0, 1], 3), ([2], 2)).ShouldAllBe(lines => lines.All(line => line.Count != null));

    private static List<IReadOnlyList<Line>> Session(params (int[] By, int Filter)[] questions) => Answers([.. Kinds.Select(_ => 20)], questions, remembering: true);

    // What was asked and withheld, and is nevertheless known to the head.
    private static List<string> Recovered(int[] counts, (int[] By, int Filter)[] questions, bool remembering)
    {
        var answers = Answers(counts, questions, remembering);
        var (told, withheld) = (answers.SelectMany(Line.Told).ToList(), answers.SelectMany(lines => lines).Where(line => line.Count is null));
        var attacker = new Attacker(new int[Kinds.Count]);
        foreach (var figure in told.DistinctBy(figure => string.Join(',', In(figure.Region))))
            attacker.Learns(In(figure.Region).Select(kind => (kind, 1)), figure.Count);
        return [.. withheld.Where(line => In(line.Region).Sum(kind => counts[kind]) is > 0 and < Threshold).Where(line => attacker.Bounds(In(line.Region)) is var (low, high) && high - low < 0.5).Select(line => string.Join(' ', line.Codes.Values))];
    }

    private static List<IReadOnlyList<Line>> Answers(int[] counts, (int[] By, int Filter)[] questions, bool remembering)
    {
        var breakdown = new Breakdown([.. Kinds.Zip(counts, (kind, count) => new Counted(kind, count))], All, Threshold);
        var (told, answers) = (new List<Told>(), new List<IReadOnlyList<Line>>());
        foreach (var (by, filter) in questions)
        {
            answers.Add(breakdown.Of([.. by.Select(dimension => All[dimension].Name)], Asked(filter), remembering ? told : []));
            told.Add(new(Asked(filter), Line.Told(answers[^1])));
        }

        return answers;
    }

    private static int[] In(Region region) => [.. Enumerable.Range(0, Kinds.Count).Where(kind => region.Codes.All(among => among.Value.Contains(Kinds[kind][among.Key])))];

    private static Region Asked(int filter) => filter switch
    {
        1 => Region.Everybody.Within("place", "BF5601", "BF5602"),
        2 => Region.Everybody.Within("place", "BF5602", "BF5603"),
        3 => Region.Everybody.Within("place", "BF5601"),
        4 => Region.Everybody.Within("sex", "female"),
        _ => Region.Everybody,
    };
}
