using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Running;

namespace Concord.Platform.Tests.Demonstration;

public sealed class the_last_day_of_the_demonstration : IDisposable
{
    private static readonly DateOnly First = new(2026, 11, 24);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("concord-demo-");

    [Fact]
    public void it_is_the_day_of_the_first_play_and_stays_so()
    {
        On(First).ShouldBe(First);
        On(First.AddDays(6)).ShouldBe(First);
    }

    [Fact]
    public void each_seed_has_its_own()
    {
        On(First);
        On(First.AddDays(3), seed: 21).ShouldBe(First.AddDays(3));
    }

    [Fact]
    public void whoever_comes_after_the_keys_are_forgotten_is_not_let_play_twice()
    {
        On(First);
        Should.Throw<RefusalException>(() => On(First.AddDays(7))).Message.ShouldContain("--seed 21");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private DateOnly On(DateOnly today, int seed = 20) => LastDay.Of(new Home(Path.Combine(folder.FullName, "tye.yaml")).Prepare(), seed, today);
}
