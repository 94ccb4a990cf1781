using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Running;

namespace Concord.Platform.Tests.Demonstration;

public sealed class the_last_day_of_the_demonstration : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("concord-demo-");

    [Fact]
    public void it_is_the_day_of_the_first_play_and_stays_so()
    {
        var home = new Home(Path.Combine(folder.FullName, "tye.yaml")).Prepare();
        var first = LastDay.Of(home);
        first.ShouldBeGreaterThanOrEqualTo(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1));

        var kept = Path.Combine(home.Folder, "demonstration.json");
        var lastWeek = first.AddDays(-7);
        File.WriteAllText(kept, File.ReadAllText(kept).Replace($"{first:yyyy-MM-dd}", $"{lastWeek:yyyy-MM-dd}"));
        LastDay.Of(home).ShouldBe(lastWeek);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
