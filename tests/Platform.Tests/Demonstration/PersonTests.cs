using System.Text.Json;
using Concord.Platform.Demonstration.Region;
using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Tests.Demonstration;

public sealed class the_people_of_the_demonstration
{
    private static readonly IReadOnlyList<CaseScript> Usual = new Playbill(Playbill.UsualSeed, Playbill.UsualCases, new(2026, 11, 24)).Scripts();

    [Fact]
    public void every_place_is_a_district_of_the_case_s_mission() => Usual.ShouldAllBe(script =>
        Gazetteer.DistrictsOf(script.Mission).Any(district => district.Code == Opening(script).GetProperty("place").GetString()));

    [Fact]
    public void everybody_has_a_name()
    {
        var names = Usual.Select(script => Opening(script).GetProperty("names")).ToList();
        names.ShouldAllBe(name => !string.IsNullOrWhiteSpace(name.GetProperty("given").GetString()));
        var others = names.SelectMany(name => name.GetProperty("alsoKnownAs").EnumerateArray().Append(name.GetProperty("family"))).Where(name => name.ValueKind != JsonValueKind.Null);
        others.ShouldAllBe(name => name.GetString()!.Trim(' ', '*') != "");
    }

    [Fact]
    public void nobody_can_be_rung_up() => Usual.Select(script => Opening(script).GetProperty("phone").GetString()).OfType<string>()
        .ShouldAllBe(phone => phone.StartsWith("+22600") || phone.StartsWith("+22300") || phone.StartsWith("+22700"));

    private static JsonElement Opening(CaseScript script) => JsonElement.Parse(script.Steps[0].Body);
}
