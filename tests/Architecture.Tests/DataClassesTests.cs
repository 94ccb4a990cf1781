using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Architecture.Tests.Manifests;
using Concord.Architecture.Tests.Openapi;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Ledger.Evidence;
using Concord.Privacy;
using Concord.Privacy.Policies;
using Concord.Reintegration.Views;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Architecture.Tests;

/// <summary>
/// Every member of every event, view and answer has a class, and the class decides where it may go.
/// <c>docs/data-classes.md</c> lists them; <c>CONCORD_WRITE_SNAPSHOTS=1</c> writes it anew, and a change of a class shows in review.
/// </summary>
public sealed partial class DataClassesTests(DescribedHouse house)
{
    private const string Page = "docs/data-classes.md";

    private static readonly Assembly[] Ours = [.. ContextAssemblies.All, typeof(ContextModel).Assembly, typeof(Personal).Assembly];

    private IEnumerable<Type> Events => ContextAssemblies.Models.SelectMany(context => context.Facts).DistinctBy(fact => fact.Name).OrderBy(fact => fact.Name, StringComparer.Ordinal).Select(fact => fact.Fact);

    // A pack is a file of a form of its own (docs/evidence-format.md); every personal value in it carries its class beside it.
    private IEnumerable<Type> Answers => house.Services.SelectMany(services => services.GetRequiredService<EndpointDataSource>().Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<ReadAttribute>()).OfType<ReadAttribute>()
        .SelectMany(read => read.Shows).Concat(ContextAssemblies.Models.SelectMany(context => context.AllStreams).Select(stream => stream.Details))
        .Where(type => type != typeof(string) && type != typeof(EvidencePack)).Distinct().OrderBy(Name, StringComparer.Ordinal);

    // What a named message is compiled to takes a log first and answers nothing.
    private static IEnumerable<MethodInfo> Messages => Ours.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(method => method.ReturnType == typeof(void) && method.GetParameters() is [var first, ..] && typeof(ILogger).IsAssignableFrom(first.ParameterType));

    [Fact]
    public void every_member_of_every_event_view_and_answer_has_a_class() =>
        Events.Concat(Answers).SelectMany(type => DataClasses.Of(type).Where(member => member.Class is null).Select(member => $"{Name(type)}: {member.Path}"))
            .ShouldBeEmpty("Say the class on the record with [Class(...)], on its codes, or on the member.");

    [Fact]
    public void there_are_events_and_answers_to_look_at() => (Events.Count(), Answers.Count()).ShouldSatisfyAllConditions(found => found.Item1.ShouldBeGreaterThan(20), found => found.Item2.ShouldBeGreaterThan(8));

    [Fact]
    public void a_member_without_a_class_is_found() => DataClasses.Of(typeof(Unclassified)).Select(member => (member.Path, member.Class)).ShouldBe(
        [("said", Sensitivity.Public), ("unsaid", null), ("within.silent", null), ("codes[]", Sensitivity.Confidential), ("name", Sensitivity.Restricted)]);

    [Fact]
    public void what_is_restricted_is_stored_sealed() =>
        Events.SelectMany(type => DataClasses.Of(type).Where(member => member.Class >= Sensitivity.Restricted && !member.IsSealed).Select(member => $"{Name(type)}: {member.Path}")).ShouldBeEmpty("Make it Personal<T>.");

    [Fact]
    public void a_caseload_carries_nothing_sealed() => DataClasses.Of(typeof(Listed<CaseloadEntry>)).ShouldAllBe(member => member.Class < Sensitivity.Restricted);

    [Fact]
    public void lists_carry_nothing_that_may_not_leave_in_a_list()
    {
        var lists = Answers.Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Listed<>)).ToList();
        lists.ShouldNotBeEmpty();
        lists.SelectMany(type => DataClasses.Of(type).Where(member => !WaysOut.Let(WayOut.List, member.Class!.Value)).Select(member => $"{Name(type)}: {member.Path}")).ShouldBeEmpty();
    }

    [Fact]
    public void counts_may_be_taken_away() => DataClasses.Of(typeof(CaseloadCounts)).ShouldAllBe(member => WaysOut.Let(WayOut.Export, member.Class!.Value));

    [Fact]
    public void what_is_told_may_be_told()
    {
        var classifications = typeof(Sex).Assembly.GetExportedTypes().Select(type => type.GetCustomAttribute<PublishedAttribute>()?.Classification).OfType<string>().ToList();
        classifications.ShouldNotBeEmpty();
        classifications.ShouldAllBe(classification => WaysOut.Let(WayOut.Feed, Enum.Parse<Sensitivity>(classification, true)));
    }

    [Fact]
    public void codes_that_are_logged_may_be_logged()
    {
        var codes = Messages.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).Where(type => type.IsEnum).ToList();
        codes.ShouldNotBeEmpty();
        codes.ShouldAllBe(code => code.GetCustomAttribute<ClassAttribute>() == null || WaysOut.Let(WayOut.Log, code.GetCustomAttribute<ClassAttribute>()!.Sensitivity));
    }

    [Fact]
    public void what_contexts_tell_each_other_cannot_hold_anything_classified_higher() =>
        typeof(Sex).Assembly.GetReferencedAssemblies().Select(reference => reference.Name).ShouldNotContain(typeof(Personal).Assembly.GetName().Name, "a published record holds plain codes, ids and dates");

    [Fact]
    public void nothing_that_holds_a_person_is_handed_to_a_log() =>
        Messages.SelectMany(method => method.GetParameters().Where(parameter => !MayBeLogged(parameter.ParameterType)).Select(parameter => $"{method.DeclaringType!.Name}.{method.Name}: {parameter.Name}"))
            .ShouldBeEmpty("Log an id or a code of it.");

    [Fact]
    public void there_are_named_messages_to_look_at() => Messages.Count().ShouldBeGreaterThan(5);

    [Fact]
    public void nothing_is_logged_past_the_named_messages() =>
        new[] { "services", "shared", "gateway" }.SelectMany(folder => Repository.Files(folder, "*.cs")).Where(file => Logging().IsMatch(Repository.Read(file))).ShouldBeEmpty();

    [Fact]
    public void the_page_lists_them_all()
    {
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") is "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), Table());
        Table().ShouldBe(Repository.Read(Page), $"{Page} is what was agreed on");
    }

    private string Table()
    {
        var page = new StringBuilder("""
            # What every field is

            public: may be published · internal: for staff · confidential: for those who work on the case · restricted, lethal: stored sealed, shown for a purpose only.
            Written by the tests from the types; `CONCORD_WRITE_SNAPSHOTS=1 ./platform test` writes it anew.

            """);
        foreach (var (title, types) in new[] { ("Events", Events), ("Views and answers", Answers) })
        {
            page.Append($"\n## {title}\n\n| record | public | internal | confidential | restricted, sealed |\n|---|---|---|---|---|\n");
            foreach (var type in types)
                page.Append($"| {Name(type)} |").AppendJoin('|', new[] { Sensitivity.Public, Sensitivity.Internal, Sensitivity.Confidential, Sensitivity.Restricted }.Select(sensitivity => Members(type, sensitivity))).Append("|\n");
        }

        return page.ToString();
    }

    private static string Members(Type type, Sensitivity sensitivity) =>
        " " + string.Join(", ", DataClasses.Of(type).Where(member => (member.Class > Sensitivity.Restricted ? Sensitivity.Restricted : member.Class) == sensitivity).Select(member => $"`{member.Path}`")) + " ";

    private static string Name(Type type) => type.GetCustomAttribute<Hosting.FactAttribute>()?.Name ?? (type.IsGenericType ? $"{type.Name.Split('`')[0]} of {type.GetGenericArguments()[0].Name}" : type.Name);

    private static bool MayBeLogged(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var bare
        && (bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare == typeof(Guid) || bare == typeof(DateTimeOffset) || bare == typeof(TimeSpan) || bare == typeof(Uri) || typeof(ILogger).IsAssignableFrom(bare) || typeof(Exception).IsAssignableFrom(bare));

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|BeginScope\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Logging();

    [Class(Sensitivity.Confidential)]
    private enum Coded
    {
        One,
    }

    private sealed record Unclassified([Class(Sensitivity.Public)] string Said, string Unsaid, Within Within, IReadOnlyList<Coded> Codes, Personal<string> Name);

    private sealed record Within(int Silent);
}
