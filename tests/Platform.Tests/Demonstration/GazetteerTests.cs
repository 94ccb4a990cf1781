using Concord.Platform.Demonstration.Region;

namespace Concord.Platform.Tests.Demonstration;

public sealed class the_gazetteer
{
    [Fact]
    public void every_district_lies_in_a_region_of_its_mission_and_bears_its_code() => Gazetteer.Places.Where(place => place.Level == 2).ShouldAllBe(district =>
        district.Code.StartsWith(district.Parent) && Gazetteer.Find(district.Parent)!.Mission == district.Mission);

    [Fact]
    public void every_region_has_people_who_are_named() =>
        Gazetteer.Places.Where(place => place.Level == 1).ShouldAllBe(region => NamingTradition.In(region.Code).Count > 0);

    [Fact]
    public void names_are_written_with_their_accents() => Gazetteer.Find("ML1001")!.Name.ShouldBe("Ménaka");
}
