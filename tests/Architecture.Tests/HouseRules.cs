using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Concord.Architecture.Tests.Manifests;
using Concord.Hosting;

namespace Concord.Architecture.Tests;

/// <summary>What the house asks of everybody who adds to it. Each of these was seen red once.</summary>
public sealed partial class HouseRules
{
    private static readonly string[] ForbiddenNames =
        ["Common", "Core", "Utils", "Helpers", "Extensions", "Domain", "Application", "Infrastructure", "Features", "Commands", "Handlers", "Models", "Dtos"];

    // Longer than they should be: one concern each that has not been taken apart yet. Nothing is added here without a word about why.
    private static readonly string[] Long =
    [
        "shared/Hosting/CommandBody.cs", "shared/Hosting/Idempotency.cs",
        "shared/Ledger.Verify/LineReader.cs", "shared/Ledger/Leaves/CanonicalText.cs", "shared/Ledger/Leaves/CanonicalWriter.cs",
    ];

    // What sets something up is read as a table as well.
    private static readonly string[] LongFunctions =
    [
        "services/Identity/TokenServer.cs AddTokenServer", "shared/Hosting/EventStore.cs Describe", "shared/Hosting/Messaging.cs AddMessaging", "shared/Hosting/PlatformHost.cs RunAsync",
        "shared/Hosting/PlatformHost.cs Build", "gateway/Quotas.cs UseQuotas", "shared/Hosting/ApiDescription/ApiBounds.cs Put", "shared/Hosting/ApiDescription/ApiDescription.cs Describe",
        "shared/Hosting/ApiDescription/ApiOperations.cs Describe",
    ];

    private static IEnumerable<string> Sources => new[] { "services", "shared", "gateway" }.SelectMany(folder => Repository.Files(folder, "*.cs"))
        .Where(file => !file.Contains("/Internal/Generated/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal));

    public static TheoryData<string> Projects => [.. new[] { "services", "shared", "gateway" }.SelectMany(folder => Repository.Files(folder, "*.csproj"))];

    public static TheoryData<string> CommandFiles =>
        [.. ContextAssemblies.All.SelectMany(context => context.GetExportedTypes()).Where(type => type.IsDefined(typeof(CommandAttribute))).Select(endpoint => endpoint.FullName!)];

    [Theory, MemberData(nameof(Projects))]
    public void references_form_a_tree(string project)
    {
        var references = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
        references.ShouldAllBe(reference => reference.Split('/', StringSplitOptions.None).SkipWhile(part => part == "..").First() == "shared" || (project.StartsWith("shared/", StringComparison.Ordinal)));
        if (project.StartsWith("gateway/", StringComparison.Ordinal))
            references.ShouldBe(["../shared/Hosting/Hosting.csproj"]);
    }

    [Fact]
    public void nothing_is_named_after_a_layer() =>
        Sources.SelectMany(file => file.Split('/')).Select(part => Path.GetFileNameWithoutExtension(part)).Where(name => ForbiddenNames.Contains(name)).ShouldBeEmpty();

    [Fact]
    public void a_file_fits_on_a_screen() =>
        Sources.Except(Long).Where(file => !IsTable(file)).Select(file => (file, lines: Repository.Read(file).Split('\n').Length - 1)).Where(file => file.lines > 80).ShouldBeEmpty();

    [Fact]
    public void a_function_fits_in_a_glance() =>
        Sources.SelectMany(file => Functions().Matches(Repository.Read(file))
                .Where(function => function.Groups["body"].Value.Count(character => character == '\n') > 20 && !(function.Groups["name"].Value == "Create" && IsTable(file))).Select(function => $"{file} {function.Groups["name"].Value}"))
            .Except(LongFunctions).ShouldBeEmpty();

    [Theory, MemberData(nameof(CommandFiles))]
    public void a_command_is_one_file_with_its_rules_and_its_endpoint(string endpoint)
    {
        var type = ContextAssemblies.All.Select(context => context.GetType(endpoint)).OfType<Type>().Single();
        var file = Sources.Single(source => Path.GetFileName(source) == $"{type.Name[..^"Endpoint".Length]}.cs");
        var text = Repository.Read(file);

        text.ShouldContain($"record {type.Name[..^"Endpoint".Length]}");
        text.ShouldContain($"class {type.Name}");
        type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty("a decision is static");
        Outside().IsMatch(text).ShouldBeFalse("a command names no view, feed, reaction or other context, and neither clock nor store");
        if (type.Name is not "PresentCandidateEndpoint")
            text.ShouldNotContain("Guid.NewGuid");
    }

    [Fact]
    public void a_view_reads_and_appends_nothing() =>
        Sources.Where(file => file.Contains("/Views/", StringComparison.Ordinal)).Where(file => Repository.Read(file) is var text && ((text.Contains("[Wolverine") && !text.Contains("[Read(")) || Appends().IsMatch(text))).ShouldBeEmpty();

    [Fact]
    public void a_fact_is_a_sealed_record_that_cannot_change()
    {
        var facts = ContextAssemblies.All.SelectMany(context => context.GetTypes()).Where(type => type.IsDefined(typeof(Hosting.FactAttribute), inherit: false)).ToList();
        facts.ShouldNotBeEmpty();
        facts.ShouldAllBe(fact => fact.IsSealed && fact.GetMethod("<Clone>$") != null);
        facts.SelectMany(fact => fact.GetProperties()).ShouldAllBe(property => property.SetMethod == null || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
    }

    // A list of codes, of facts, of problems or of rules is read as a table, and a fold of many facts as one; nothing else is longer.
    private static bool IsTable(string file) => Tables().IsMatch(file) || Folds().Count(Repository.Read(file)) > 5;

    [GeneratedRegex(@"(Codes|Events|/Rules|ProblemTypes)\.cs$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tables();

    [GeneratedRegex(@"public (static )?\w+ (Apply|Create)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Folds();

    [GeneratedRegex(@"\.Views\b|\.Feeds\b|\.Reactions\b|DateTime(Offset)?\.(Utc)?Now|TimeProvider|IDocumentSession|IQuerySession|IMessageBus|HttpContext", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\.(Append|StartStream|AppendOne|AppendMany)\b|SaveChanges", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Appends();

    [GeneratedRegex(@"^    (public|private|internal|protected)[^;={}\n]*\b(?<name>\w+)(<[^>\n]*>)?\([^;{}]*?\)\s*\n    \{\n(?<body>.*?)^    \}$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Functions();
}
