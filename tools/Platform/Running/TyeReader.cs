using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Concord.Platform.Running;

/// <summary>Reads <c>tye.yaml</c> strictly: a key that it doesn't know, or a reference that leads nowhere, is refused with its line.</summary>
internal static class TyeReader
{
    public static TyeDescription Read(string path)
    {
        try
        {
            var description = Yaml.Deserialize<TyeDescription>(File.ReadAllText(path));
            Check(description, Path.GetDirectoryName(Path.GetFullPath(path))!);
            return description;
        }
        catch (YamlException fault)
        {
            throw new RefusalException($"tye.yaml, line {fault.Start.Line}: {(fault.InnerException ?? fault).Message.TrimEnd('.')}.", fault);
        }
    }

    private static IDeserializer Yaml { get; } = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .WithDuplicateKeyChecking()
        .Build();

    private static void Check(TyeDescription description, string root)
    {
        description.Service(TyeDescription.GatewayName);
        Unique("name", description.Services.Select(service => service.Name));
        Unique("port", description.Services.Select(service => $"{service.Port}"));
        foreach (var service in description.Services)
        {
            Check(service, root);
            foreach (var variable in service.Env)
                Check(variable, description, service.Name);
        }
    }

    private static void Check(TyeService service, string root)
    {
        Require(service.Bindings is [{ Protocol: "http" }], $"{service.Name} needs exactly one binding with protocol http");
        Require(File.Exists(Path.Combine(root, service.Project)), $"{service.Name} names the project {service.Project}, which is not there");
    }

    // A shell would drop a variable whose name it couldn't assign itself.
    private static void Check(TyeVariable variable, TyeDescription description, string service)
    {
        Require(variable.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'), $"{variable.Name} of {service} may have only letters, digits and underscores in its name");
        Placeholder.Check(variable.Value, description, $"{variable.Name} of {service}");
    }

    private static void Unique(string what, IEnumerable<string> values)
    {
        foreach (var twice in values.GroupBy(value => value).Where(group => group.Skip(1).Any()))
            throw new RefusalException($"tye.yaml: two services have the {what} {twice.Key}; give each its own.");
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
            throw new RefusalException($"tye.yaml: {sentence}.");
    }
}
