using System.Reflection;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Neighbours;

namespace Concord.Architecture.Tests.Feeds;

/// <summary>What is published holds nobody: neither in the shape of its contracts nor in what is put into them.</summary>
public sealed class what_is_published
{
    // A text may be one of these and nothing else: each is a code, a P-code, a version, a language or money.
    private static readonly string[] Texts = ["Place", "Programme", "CriteriaVersion", "CharterVersion", "Segment", "Languages", "Amount", "Currency"];

    // Who somebody is, or what somebody is taken for, has no member in a contract, whatever its type (C-13, R-12).
    private static readonly string[] Never =
        ["Name", "Person", "Participant", "Caseworker", "Handler", "Actor", "Approver", "Verifier", "Recipient", "Relay", "Chain", "Cell", "Position", "Phone", "Narrative", "Unit", "Group", "Sex", "Age", "Category", "Office"];

    private static readonly Type[] Plain = [typeof(bool), typeof(int), typeof(long), typeof(Guid), typeof(DateOnly), typeof(DateTimeOffset)];

    private static IReadOnlyList<Type> All => [.. typeof(PublishedAttribute).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(PublishedAttribute)))];

    public static TheoryData<string> Tellings => [.. ContextAssemblies.Models.SelectMany(context => context.Tells.Select(telling => $"{context.Name} {telling.Fact}"))];

    [Fact]
    public void there_are_contracts_to_look_at() => All.Count.ShouldBeGreaterThan(60);

    [Fact]
    public void hold_codes_ids_places_and_times_alone() => All.SelectMany(Faults).ShouldBeEmpty();

    [Fact]
    public void that_could_hold_somebody_are_found() =>
        Faults(typeof(Leaking)).ShouldBe(["Leaking.Approver is called after a person", "Leaking.Approver is a text that is no code", "Leaking.Note is a text that is no code", "Leaking.Amounts is of a type that may hold anything", "Leaking.Handlers is called after a person", "Leaking.Handlers is a text that is no code"], ignoreOrder: true);

    [Fact]
    public void have_a_name_of_their_own_in_each_context_that_tells_them()
    {
        foreach (var context in ContextAssemblies.Models)
            context.Tells.Select(telling => telling.What).Distinct().Select(contract => PublishedAttribute.Of(contract).TypeIn(context.Name)).ShouldBeUnique();
    }

    [Fact]
    public void are_told_by_somebody() => All.Except(ContextAssemblies.Models.SelectMany(context => context.AllTells).Select(telling => telling.What)).Select(contract => contract.Name).ShouldBeEmpty();

    [Fact]
    public void of_the_strict_channel_are_confidential_at_least() =>
        All.Select(PublishedAttribute.Of).Where(published => published.Channel == Channels.Strict).ShouldAllBe(published => published.Classification == "confidential");

    [Fact]
    public void tell_each_fact_in_one_way() => ContextAssemblies.Models.ShouldAllBe(context => context.Tells.Select(telling => telling.Fact).Distinct().Count() == context.Tells.Count);

    [Theory, MemberData(nameof(Tellings))]
    public void take_no_text_from_a_member_that_may_hold_more_than_a_code(string told)
    {
        var (_, telling, fact) = Found(told);
        TextsIn(telling.Say(new MadeUp(0, isFull: true).Fact(fact))).Where(text => !Texts.Any(code => text == $"{MadeUp.Mark}{code}")).ShouldBeEmpty();
    }

    internal static (ContextModel Context, Telling Telling, Type Fact) Found(string told)
    {
        var parts = told.Split(' ');
        var context = ContextAssemblies.Models.Single(model => model.Name == parts[0]);
        return (context, context.Tells.Single(telling => telling.Fact == parts[1]), context.Facts.Single(fact => fact.Name == parts[1]).Fact);
    }

    private static IEnumerable<string> Faults(Type contract) => contract.GetProperties().SelectMany(member => Faults(contract, member));

    private static IEnumerable<string> Faults(Type contract, PropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
        if (Never.Any(name => member.Name.Contains(name, StringComparison.Ordinal)) && !item.IsEnum)
            yield return $"{contract.Name}.{member.Name} is called after a person";
        if (item == typeof(string) && !Texts.Contains(member.Name))
            yield return $"{contract.Name}.{member.Name} is a text that is no code";
        if (item != typeof(string) && item != typeof(Money) && !item.IsEnum && !Plain.Contains(item))
            yield return $"{contract.Name}.{member.Name} is of a type that may hold anything";
    }

    private static IEnumerable<string> TextsIn(object told) => told.GetType().GetProperties().Where(member => member.DeclaringType != typeof(Money)).Select(member => member.GetValue(told))
        .SelectMany(value => value switch { string text => [text], IEnumerable<string> texts => texts, _ => (IEnumerable<string>)[] });

    private sealed record Leaking(string Approver, string Note, IReadOnlyList<object> Amounts, IReadOnlyList<string> Handlers);
}
