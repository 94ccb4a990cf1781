using Concord.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Identity;

/// <summary>The partners and systems named in <c>Identity:Clients</c>; they prove themselves with a private key (RFC 7523), never a secret.</summary>
internal static class ConfiguredClients
{
    public static IReadOnlyList<Client> From(IConfiguration configuration) =>
        [.. configuration.GetSection("Identity:Clients").GetChildren().Select(Read)];

    private static Client Read(IConfigurationSection section)
    {
        var client = new Client
        {
            Id = section.Key,
            Subject = section["Subject"],
            ActorType = OneOf(section, "ActorType", "system", "person"),
            Role = Required(section, "Role"),
            Office = Required(section, "Office"),
            Missions = Many(section, "Missions"),
            Areas = Many(section, "Areas"),
            Scopes = Many(section, "Scopes"),
            Keys = [.. section.GetSection("Keys").GetChildren().Select(PublicKey)],
        };
        return (client.Keys, client.Scopes.Except(Scopes.All).FirstOrDefault()) switch
        {
            ({ Count: 0 }, _) => throw Fault(section, "needs a public key in Keys"),
            (_, { } scope) => throw Fault(section, $"asks for the unknown scope {scope}; known are {string.Join(", ", Scopes.All)}"),
            _ => client,
        };
    }

    private static Dictionary<string, string> PublicKey(IConfigurationSection section)
    {
        var key = section.GetChildren().ToDictionary(member => member.Key.ToLowerInvariant(), member => member.Value ?? "");
        return key switch
        {
            _ when key.ContainsKey("d") || key.ContainsKey("k") =>
                throw new ConfigurationFault($"{section.Path} holds a private key: give the public half only, and treat this one as lost."),
            _ when key.GetValueOrDefault("kty") is not (JsonWebAlgorithmsKeyTypes.EllipticCurve or JsonWebAlgorithmsKeyTypes.RSA) =>
                throw new ConfigurationFault($"{section.Path} needs kty EC or RSA."),
            _ => key,
        };
    }

    private static string Required(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } value ? value : throw Fault(section, $"needs {name}");

    private static string OneOf(IConfigurationSection section, string name, params string[] values) =>
        values.Contains(Required(section, name)) ? section[name]! : throw Fault(section, $"needs {name} to be one of {string.Join(", ", values)}");

    private static string[] Many(IConfigurationSection section, string name) =>
        section.GetSection(name).Get<string[]>() is { Length: > 0 } values ? values : throw Fault(section, $"needs at least one entry in {name}");

    private static ConfigurationFault Fault(IConfigurationSection section, string what) => new($"{section.Path} {what}.");
}
