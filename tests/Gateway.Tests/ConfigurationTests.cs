using System.Security.Cryptography;
using Concord.Harness;

namespace Concord.Gateway.Tests;

public sealed class ConfigurationTests(House house)
{
    [Theory]
    [InlineData("Identity__Issuer", "http://concord.example/", "outside Development it must begin with https")]
    [InlineData("Identity__Issuer", "", "Identity:Issuer is missing")]
    [InlineData("ConnectionStrings__serve", "", "ConnectionStrings:serve is not set")]
    [InlineData("Identity__Keys", "", "Say where the signing key is kept")]
    [InlineData("Identity__Clients__partner-sahel__Keys__0__d", "secret", "holds a private key")]
    [InlineData("Identity__Clients__partner-sahel__Scopes__0", "everything", "unknown scope everything")]
    public async Task a_fault_in_the_configuration_is_said_in_one_sentence(string key, string value, string sentence)
    {
        using var partnersKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var settings = Settings.Production(house.IdentitySettings, house.IdentitySettings["Identity__Keys"], partnersKey);
        settings[key] = value;
        var (exitCode, errors) = await RunningProcess.Finish("services/Identity", settings);
        exitCode.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("Concord.Identity: ");
        errors.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("Destinations__identity", "No service is named: set Destinations:identity and the others to their addresses, such as http://127.0.0.1:5100.")]
    [InlineData("ConnectionStrings__serve", "ConnectionStrings:serve is not set. Start Concord with ./platform up, or set ConnectionStrings__serve to a PostgreSQL connection string.")]
    [InlineData("Quotas__reads", "Quotas:reads is missing: say how many such requests a client may make in 60 seconds.")]
    public async Task a_gateway_without_what_it_needs_says_what_it_needs(string key, string sentence)
    {
        var settings = house.GatewaySettings(Free.Address());
        settings.Remove("Destinations__reintegration");
        settings[key] = "";
        var (exitCode, errors) = await RunningProcess.Finish("gateway", settings);
        exitCode.ShouldBe(1);
        errors.Trim().ShouldBe($"Concord.Gateway: {sentence}");
    }
}
