namespace Concord.Platform.Demonstration.Script;

/// <summary>What is played: the same seed, number of cases and last day give the same cases, to the letter.</summary>
/// <param name="Cases">How many; the first ones are the same however many are told.</param>
/// <param name="Until">Before this day everything has happened; the two years before it are told.</param>
internal sealed record Playbill(int Seed, int Cases, DateOnly Until)
{
    public const int UsualSeed = 20;
    public const int UsualCases = 300;

    public IReadOnlyList<CaseScript> Scripts()
    {
        var dealt = Enumerable.Range(0, (Cases + Stories.Hand - 1) / Stories.Hand).SelectMany(Deal).Take(Cases);
        return [.. dealt.Select((story, number) => Told(story, number))];
    }

    /// <summary>The key of a request: the same when the demonstration is played again.</summary>
    public string Key(CaseScript script, int step) => $"demo-{Seed}-{script.Number:000}-{step:00}";

    // The long way comes first, so that there is something to replay however few cases are told.
    private IEnumerable<Story> Deal(int hand) =>
        [LongWay.Story, .. Chance.Of(Seed, -1 - hand).Shuffle(Stories.All.Except([LongWay.Story]).SelectMany(story => Enumerable.Repeat(story, story.Share)))];

    private CaseScript Told(Story story, int number)
    {
        var chance = Chance.Of(Seed, number);
        var start = Until.AddDays(-chance.Between(story.Days, story.Earliest));
        var person = Person.Drawn(chance, story.Cast, start);
        var writer = new CaseWriter(chance, person, new Diary(chance, start, Until));
        story.Tell(writer);
        return new(number, person.Home.Mission, story, writer.Steps);
    }
}
