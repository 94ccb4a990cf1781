using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Tests.Demonstration;

public sealed class the_demonstration_is_told_from_a_seed
{
    private static readonly DateOnly Until = new(2026, 11, 24);
    private static readonly IReadOnlyList<CaseScript> Usual = Told(Playbill.UsualSeed, Playbill.UsualCases);

    [Fact]
    public void the_same_seed_tells_the_same_to_the_letter() =>
        Letters(Told(Playbill.UsualSeed, Playbill.UsualCases)).ShouldBe(Letters(Usual));

    [Fact]
    public void another_seed_tells_of_others() =>
        Letters(Told(Playbill.UsualSeed + 1, Playbill.UsualCases)).Intersect(Letters(Usual)).ShouldBeEmpty();

    [Fact]
    public void however_many_are_told_the_first_stay_the_same() =>
        Letters(Told(Playbill.UsualSeed, 20)).ShouldBe(Letters(Usual.Take(20)));

    [Fact]
    public void no_two_requests_share_a_key()
    {
        var bill = new Playbill(Playbill.UsualSeed, Playbill.UsualCases, Until);
        Usual.SelectMany(script => script.Steps.Select((_, step) => bill.Key(script, step))).ShouldBeUnique();
    }

    [Theory]
    [InlineData("followUp", 75)]
    [InlineData("active", 71)]
    [InlineData("left", 25)]
    [InlineData("closed", 20)]
    [InlineData("screening", 20)]
    [InlineData("planned", 19)]
    [InlineData("notEligible", 16)]
    [InlineData("registered", 12)]
    [InlineData("presented", 10)]
    [InlineData("diverted", 8)]
    [InlineData("eligible", 6)]
    [InlineData("reinsertion", 5)]
    [InlineData("suspended", 4)]
    [InlineData("deceased", 4)]
    [InlineData("eligibilityRevoked", 3)]
    [InlineData("joined", 2)]
    public void of_300_cases_as_many_end_so(string state, int promised) => Usual.Count(script => script.Story.State == state).ShouldBe(promised);

    [Fact]
    public void three_missions_have_cases() => Usual.CountBy(script => script.Mission).Count(mission => mission.Value > 50).ShouldBe(3);

    [Fact]
    public void more_than_300_are_dealt_in_the_same_mix()
    {
        var twice = Told(Playbill.UsualSeed, 600);
        twice.CountBy(script => script.Story).ShouldAllBe(story => story.Value == 2 * story.Key.Share);
        Letters(twice).ShouldBeUnique();
    }

    [Theory]
    [InlineData(Playbill.UsualSeed)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1991)]
    [InlineData(int.MaxValue)]
    public void what_happens_is_in_order_and_in_the_two_years_before(int seed)
    {
        var first = new DateTimeOffset(Until.AddYears(-2), TimeOnly.MinValue, TimeSpan.Zero);
        var last = new DateTimeOffset(Until, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var script in Told(seed, Playbill.UsualCases))
        {
            var times = script.Steps.Select(step => step.OccurredAt).ToList();
            times.Zip(times.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second, script.Story.Name);
            times.ShouldAllBe(time => time >= first && time < last, script.Story.Name);
        }
    }

    [Fact]
    public void every_way_through_reintegration_is_told() => Usual.SelectMany(script => script.Steps).Select(step => step.Command).Distinct().Count().ShouldBeGreaterThan(55);

    private static IReadOnlyList<CaseScript> Told(int seed, int cases) => new Playbill(seed, cases, Until).Scripts();

    private static IEnumerable<string> Letters(IEnumerable<CaseScript> scripts) => scripts.Select(script => $"{script.Number} {script.Mission} {script.Story.Name}\n{string.Join('\n', script.Steps)}");
}
