namespace Concord.Benchmarks.Speed;

/// <summary>One who takes part.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Run">Works for as long as asked, as hard as it can.</param>
/// <param name="Processes">The processes that do it beside PostgreSQL.</param>
internal sealed record Contender(string Name, Func<TimeSpan, Task<Shot>> Run, IReadOnlyList<int> Processes)
{
    /// <summary>Waits until everything that follows from the work is done as well, so that it is counted.</summary>
    public Func<Task> Settle { get; init; } = () => Task.CompletedTask;
}

/// <summary>One round of one of them: what came of it, and what it cost each request.</summary>
internal sealed record Round(Shot Shot, double Service, double Postgres)
{
    public double Cpu => Service + Postgres;
}

/// <summary>How often contenders work, for how long each time, and for how long before it counts: .NET is still compiling what is hot after a minute of load, a fifth of what the service costs.</summary>
internal sealed record Pace(int Rounds, TimeSpan Each, TimeSpan Warm)
{
    public static readonly Pace Usual = new(5, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(100));
    public static readonly Pace Short = new(3, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(60));
    public static readonly Pace Quick = new(1, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
}

/// <summary>Lets contenders work in turn on one machine, after a round that doesn't count, and keeps every round.</summary>
internal sealed class Contest(int postmaster, Figures figures)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyDictionary<string, Results>> RunAsync(string what, IReadOnlyList<Contender> contenders, Pace pace)
    {
        figures.Title(what);
        foreach (var contender in contenders)
        {
            await contender.Run(pace.Warm);
            await contender.Settle();
        }

        var resting = await RestAsync();
        var results = contenders.ToDictionary(contender => contender.Name, _ => new Results());
        for (var round = 0; round < pace.Rounds; round++)
        {
            foreach (var contender in contenders)
                results[contender.Name].Add(await MeasureAsync(contender, pace.Each, resting));
        }

        foreach (var (name, result) in results)
            figures.Row(name, result);
        return results;
    }

    // What PostgreSQL does for everybody who waits is nobody's request.
    private async Task<double> RestAsync()
    {
        var before = CpuTimes.OfTree(postmaster);
        await Task.Delay(Idle);
        return (CpuTimes.OfTree(postmaster) - before) / Idle.TotalSeconds;
    }

    private async Task<Round> MeasureAsync(Contender contender, TimeSpan each, double resting)
    {
        var (clock, service, postgres) = (TimeProvider.System.GetTimestamp(), contender.Processes.Sum(CpuTimes.OfTree), CpuTimes.OfTree(postmaster));
        var shot = await contender.Run(each);
        await contender.Settle();
        var seconds = TimeProvider.System.GetElapsedTime(clock).TotalSeconds;
        return new(shot, (contender.Processes.Sum(CpuTimes.OfTree) - service) / shot.Requests, (CpuTimes.OfTree(postmaster) - postgres - resting * seconds) / shot.Requests);
    }
}

/// <summary>The rounds of one contender; a figure is their median, its spread the lowest and the highest.</summary>
internal sealed class Results
{
    private readonly List<Round> rounds = [];

    public void Add(Round round) => rounds.Add(round);

    public (double Low, double Median, double High) Of(Func<Round, double> figure)
    {
        var values = rounds.Select(figure).Order().ToList();
        return (values[0], values[values.Count / 2], values[^1]);
    }

    /// <summary>This one's figure against another's, round by round: both met the machine as it was then.</summary>
    public (double Low, double Median, double High) Against(Results other, Func<Round, double> figure)
    {
        var ratios = rounds.Zip(other.rounds, (mine, theirs) => figure(mine) / figure(theirs)).Order().ToList();
        return (ratios[0], ratios[ratios.Count / 2], ratios[^1]);
    }
}
