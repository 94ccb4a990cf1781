using System.Reflection;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Transhumance.Tests.Contract;

public sealed class the_catalogue(TranshumanceHost service)
{
    [Fact]
    public async Task lists_every_rule_with_wording_source_and_the_commands_it_binds()
    {
        var commands = Decision.Endpoints(typeof(Rules).Assembly).Select(endpoint => Decision.CommandOf(endpoint).Name).ToHashSet();
        var rules = (await service.SendAsync(Request.Get(Actor.Partner, $"{Lives.Root}/rules"))).ShouldShow().GetProperty("rules").EnumerateArray().ToList();

        rules.Select(rule => rule.GetProperty("id").GetString()).ShouldBe(Rules.All.Select(rule => rule.Id));
        rules.ShouldAllBe(rule => rule.GetProperty("wording").GetString()!.EndsWith('.') && rule.GetProperty("source").GetString() != "");
        rules.SelectMany(rule => rule.GetProperty("binds").EnumerateArray()).ShouldAllBe(command => commands.Contains(command.GetString()!));
    }

    [Fact]
    public void holds_every_rule_there_is_once()
    {
        var declared = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Rule)).Select(field => ((Rule)field.GetValue(null)!).Id);
        Rules.All.Select(rule => rule.Id).ShouldBe(declared, ignoreOrder: true);
        Rules.All.Select(rule => rule.Id).ShouldBeUnique();
    }

    [Fact]
    public void shows_every_rule_at_work_in_a_test()
    {
        var shown = typeof(the_catalogue).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<ShowsAttribute>()).Select(shows => shows.Rule).ToHashSet();
        Rules.All.Select(rule => rule.Id).Where(rule => !shown.Contains(rule)).ShouldBeEmpty();
        shown.Except(Rules.All.Select(rule => rule.Id)).ShouldBeEmpty();
    }
}
