using System.Security.Cryptography;
using Concord.Harness;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Gateway.Tests;

/// <summary>Identity as it runs outside Development, with one partner.</summary>
internal static class Settings
{
    public const string PublicAddress = "https://concord.example/";

    public static Dictionary<string, string> Production(Dictionary<string, string> connectionStrings, string keys, ECDsa partnersKey) => new(connectionStrings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = Free.Address(),
        ["Identity__Issuer"] = PublicAddress,
        ["Identity__Keys"] = keys,
        ["Identity__DevelopmentSecret"] = "secret of the tests",
        ["Identity__Clients__partner-sahel__ActorType"] = "system",
        ["Identity__Clients__partner-sahel__Role"] = "partner",
        ["Identity__Clients__partner-sahel__Office"] = "PARTNER-SAHEL",
        ["Identity__Clients__partner-sahel__Missions__0"] = "BFA",
        ["Identity__Clients__partner-sahel__Areas__0"] = "BF56",
        ["Identity__Clients__partner-sahel__Scopes__0"] = "reintegration.read",
        ["Identity__Clients__partner-sahel__Keys__0__kty"] = "EC",
        ["Identity__Clients__partner-sahel__Keys__0__crv"] = "P-256",
        ["Identity__Clients__partner-sahel__Keys__0__x"] = Base64UrlEncoder.Encode(partnersKey.ExportParameters(false).Q.X!),
        ["Identity__Clients__partner-sahel__Keys__0__y"] = Base64UrlEncoder.Encode(partnersKey.ExportParameters(false).Q.Y!),
    };
}
