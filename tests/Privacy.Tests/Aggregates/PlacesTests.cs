using Concord.Privacy.Aggregates;

namespace Concord.Privacy.Tests.Aggregates;

public sealed class a_place
{
    [Fact]
    public void with_enough_people_stands_for_itself() => Places.RollUp(new Dictionary<string, int> { ["BF5601"] = 10 }, 10).ShouldBe(new Dictionary<string, string> { ["BF5601"] = "BF5601" });

    [Fact]
    public void with_too_few_is_counted_with_the_others_of_its_area() =>
        Places.RollUp(new Dictionary<string, int> { ["BF5601"] = 50, ["BF5602"] = 6, ["BF5603"] = 7 }, 10).ShouldBe(new Dictionary<string, string> { ["BF5601"] = "BF5601", ["BF5602"] = "BF56", ["BF5603"] = "BF56" });

    [Fact]
    public void whose_area_has_too_few_is_counted_with_the_country() =>
        Places.RollUp(new Dictionary<string, int> { ["BF5601"] = 3, ["BF4601"] = 4, ["BF4701"] = 30 }, 10).ShouldBe(new Dictionary<string, string> { ["BF5601"] = "BF", ["BF4601"] = "BF", ["BF4701"] = "BF4701" });
}

public sealed class a_threshold
{
    [Theory]
    [InlineData(null, 1, 10)]
    [InlineData(20, 1, 20)]
    [InlineData(3, 5, 5)]
    [InlineData(null, 12, 12)]
    public void is_never_below_the_figure_of_the_field(int? configured, int floor, int inForce) => Threshold.Of(configured, floor).ShouldBe(inForce);

    [Theory]
    [InlineData(12, 5, 10)]
    [InlineData(13, 5, 15)]
    [InlineData(17, 1, 17)]
    public void may_be_joined_by_rounding(int count, int step, int told) => Rounding.To(count, step).ShouldBe(told);
}
