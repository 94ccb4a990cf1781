using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Tests.Demonstration;

public sealed class what_is_refused_on_purpose
{
    private static readonly IReadOnlyList<CaseScript> Scripts = new Playbill(Playbill.UsualSeed, Playbill.UsualCases, new(2026, 11, 24)).Scripts();

    [Fact]
    public void ten_rules_refuse_once_each() => Scripts.SelectMany(script => script.Steps).Select(step => step.Refusal).OfType<string>().Order()
        .ShouldBe(["R-01", "R-05", "R-06", "R-18", "R-19", "R-22", "R-27", "R-29", "R-30", "forbidden"]);

    [Fact]
    public void a_refusal_ends_its_case_so_that_it_is_met_again() =>
        Scripts.ShouldAllBe(script => script.Steps.SkipLast(1).All(step => step.Refusal == null));

    [Fact]
    public void after_a_transfer_only_the_new_office_takes_effect() => Scripts.ShouldAllBe(script =>
        script.Steps.SkipWhile(step => step.Command != "accept-transfer").All(step => step.Actor == Actors.Supervisor || step.Refusal == "R-29"));

    [Fact]
    public void of_a_child_nothing_follows_but_the_way_to_protection() => Scripts.Where(script => script.Story.State == "diverted")
        .ShouldAllBe(script => script.Steps.Skip(1).All(step => step.Purpose == "protection"));

    [Fact]
    public void no_reason_or_key_is_more_than_a_header_holds() => Scripts.SelectMany(script => script.Steps).Select(step => step.Reason ?? "")
        .ShouldAllBe(reason => reason.Length <= 200 && reason.All(char.IsAscii));
}
