using System.Reflection;
using System.Text.Json;
using Concord.Architecture.Tests.Manifests;
using Concord.Privacy;

namespace Concord.Architecture.Tests;

/// <summary>
/// What stands in the event store under which name and in which shape. A rename fails here before it fails on history.
/// After a change that is meant: <c>CONCORD_WRITE_SNAPSHOTS=1 dotnet tests/Architecture.Tests/bin/Release/net10.0/Concord.Architecture.Tests.dll -class "*StoredNames"</c>, then read the difference.
/// </summary>
public sealed class StoredNames
{
    private const string Pinned = "tests/Architecture.Tests/StoredNames.txt";

    [Fact]
    public void every_stored_fact_has_the_name_and_the_shape_that_were_pinned()
    {
        var now = string.Concat(Facts().OrderBy(fact => Name(fact), StringComparer.Ordinal).Select(fact => $"{Name(fact)}\n{string.Concat(Members(fact).Select(member => $"  {member}\n"))}"));
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") is "1")
            File.WriteAllText(Path.Combine(Repository.Root, Pinned), now);
        now.ShouldBe(Repository.Read(Pinned), $"{Pinned} pins what history holds");
    }

    [Fact]
    public void every_stored_name_is_one_facts_alone() => Facts().Select(Name).ShouldBeUnique();

    private static IEnumerable<Type> Facts() => ContextAssemblies.All.SelectMany(context => context.GetTypes()).Where(type => type.IsDefined(typeof(Hosting.FactAttribute), inherit: false));

    private static string Name(Type fact) => fact.GetCustomAttribute<Hosting.FactAttribute>()!.Name;

    private static IEnumerable<string> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}: {Shape(property.PropertyType)}{Nullability(property)}");

    private static string Nullability(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable ? "?" : "";

    private static string Shape(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } codes => string.Join('|', Enum.GetNames(codes)),
        { IsGenericType: true } personal when personal.GetGenericTypeDefinition() == typeof(Personal<>) => $"personal {Shape(personal.GetGenericArguments()[0])}",
        { IsGenericType: true } list => $"[{Shape(list.GetGenericArguments()[0])}]",
        { Namespace: { } space } part when space.StartsWith("Concord.", StringComparison.Ordinal) => $"{{ {string.Join(", ", Members(part))} }}",
        var plain => plain.Name.ToLowerInvariant(),
    };
}
