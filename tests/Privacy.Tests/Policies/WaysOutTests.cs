using Concord.Privacy.Policies;

namespace Concord.Privacy.Tests.Policies;

public sealed class a_way_out
{
    [Theory]
    [InlineData(WayOut.List, Sensitivity.Lethal)]
    [InlineData(WayOut.EvidencePack, Sensitivity.Lethal)]
    [InlineData(WayOut.AccessCopy, Sensitivity.Lethal)]
    [InlineData(WayOut.Export, Sensitivity.Restricted)]
    [InlineData(WayOut.Export, Sensitivity.Confidential)]
    [InlineData(WayOut.Feed, Sensitivity.Restricted)]
    [InlineData(WayOut.Log, Sensitivity.Confidential)]
    [InlineData((WayOut)99, Sensitivity.Public)]
    public void is_closed_to(WayOut way, Sensitivity sensitivity) => WaysOut.Let(way, sensitivity).ShouldBeFalse();

    [Theory]
    [InlineData(WayOut.Record, Sensitivity.Lethal)]
    [InlineData(WayOut.List, Sensitivity.Restricted)]
    [InlineData(WayOut.EvidencePack, Sensitivity.Restricted)]
    [InlineData(WayOut.AccessCopy, Sensitivity.Restricted)]
    [InlineData(WayOut.Feed, Sensitivity.Confidential)]
    [InlineData(WayOut.Export, Sensitivity.Internal)]
    [InlineData(WayOut.Log, Sensitivity.Internal)]
    public void is_open_to(WayOut way, Sensitivity sensitivity) => WaysOut.Let(way, sensitivity).ShouldBeTrue();

    [Fact]
    public void is_in_the_table() => WaysOut.UpTo.Keys.ShouldBe(Enum.GetValues<WayOut>(), ignoreOrder: true);

    [Fact]
    public void that_is_left_with_something_in_hand_is_closed_to_what_could_kill() => WaysOut.UpTo.Where(way => way.Key is not WayOut.Record).ShouldAllBe(way => way.Value < Sensitivity.Lethal);
}
