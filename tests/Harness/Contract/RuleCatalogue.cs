using System.Reflection;
using Concord.Hosting;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>The rules of a context as they are served, as they are declared, and as its tests show them at work.</summary>
/// <param name="service">The context as it runs.</param>
/// <param name="rules">The class that declares them.</param>
public abstract class RuleCatalogue(IContextHost service, Type rules)
{
    private IReadOnlyList<Rule> All => (IReadOnlyList<Rule>)rules.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>Rules that no command binds and that tests show all the same.</summary>
    protected virtual IReadOnlyList<string> Unbound => [];

    [Fact]
    public async Task lists_every_rule_with_wording_source_and_the_commands_it_binds()
    {
        var commands = Decision.Endpoints(rules.Assembly).Select(endpoint => Decision.CommandOf(endpoint).Name).ToHashSet();
        var served = (await service.SendAsync(Request.Get(Actor.Partner, $"/v1/{service.Context}/rules"))).ShouldShow().GetProperty("rules").EnumerateArray().ToList();

        served.Select(rule => rule.GetProperty("id").GetString()).ShouldBe(All.Select(rule => rule.Id));
        served.ShouldAllBe(rule => rule.GetProperty("wording").GetString()!.EndsWith('.') && rule.GetProperty("source").GetString() != "");
        served.SelectMany(rule => rule.GetProperty("binds").EnumerateArray()).ShouldAllBe(command => commands.Contains(command.GetString()!));
    }

    [Fact]
    public void holds_every_rule_there_is_once()
    {
        var declared = rules.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Rule)).Select(field => ((Rule)field.GetValue(null)!).Id);
        All.Select(rule => rule.Id).ShouldBe(declared, ignoreOrder: true);
        All.Select(rule => rule.Id).ShouldBeUnique();
    }

    [Fact]
    public void shows_every_rule_at_work_in_a_test()
    {
        var shown = GetType().Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<ShowsAttribute>()).Select(shows => shows.Rule).Distinct();
        shown.ShouldBe(All.Select(rule => rule.Id).Concat(Unbound), ignoreOrder: true);
    }
}
