using System.Reflection;
using System.Text;
using Concord.Harness;
using Concord.Harness.Contract;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Tests.Contract;

public sealed class every_example(ViolenceReductionHost service)
{
    [Fact]
    public async Task is_taken_by_the_reader_of_its_command()
    {
        var commands = Decision.Endpoints(typeof(Rules).Assembly).Select(Decision.CommandOf).ToDictionary(command => Names.Kebab(command.Name));
        var read = 0;
        foreach (var operation in (await OpenApiOperation.AllAsync(service)).Where(operation => operation.Changes && commands.ContainsKey(CommandOf(operation))))
        {
            var faults = (IReadOnlyList<Fault>)typeof(every_example).GetMethod(nameof(Faults), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(commands[CommandOf(operation)])
                .Invoke(null, [Encoding.UTF8.GetBytes(operation.Body!.ToJsonString())])!;
            faults.ShouldBeEmpty(operation.Name);
            read++;
        }

        read.ShouldBe(commands.Count);
    }

    private static string CommandOf(OpenApiOperation operation) => operation.Name switch
    {
        "POST /areas" => "assess-area",
        "POST /committees" => "seat-committee",
        "POST /projects" => "submit-proposal",
        _ => operation.Path[(operation.Path.LastIndexOf('/') + 1)..],
    };

    private static IReadOnlyList<Fault> Faults<T>(byte[] json) where T : class
    {
        StrictJson.Read<T>(json, out var faults);
        return faults;
    }
}

public sealed class every_fact_and_answer
{
    private static IEnumerable<Type> Ours => typeof(Rules).Assembly.GetExportedTypes();

    [Fact]
    public void has_a_class_for_every_member() => Ours.Where(type => type.IsDefined(typeof(Hosting.FactAttribute)))
        .Concat(Ours.Select(type => type.GetCustomAttribute<ReadAttribute>()).OfType<ReadAttribute>().SelectMany(read => read.Shows))
        .SelectMany(type => DataClasses.Of(type).Where(member => member.Class is null || (member.Class >= Sensitivity.Restricted && !member.IsSealed)).Select(member => $"{type.Name}: {member.Path}")).ShouldBeEmpty();

    [Fact]
    public void that_is_stored_has_a_name_of_its_own() => Ours.Select(type => type.GetCustomAttribute<Hosting.FactAttribute>()?.Name).OfType<string>().ShouldBeUnique();
}
