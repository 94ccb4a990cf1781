using Concord.Harness;
using Duende.IdentityModel.Client;

namespace Concord.Gateway.Tests;

public sealed class IdentityTests(House house)
{
    [Fact]
    public async Task the_signing_key_outlives_a_restart_and_is_its_owners_alone()
    {
        var folder = Directory.CreateTempSubdirectory("concord-keys-").FullName;
        var settings = new Dictionary<string, string>(house.IdentitySettings)
        {
            ["ASPNETCORE_URLS"] = Free.Address(),
            ["Identity__Keys"] = folder,
        };

        var before = await SigningKeyOf(settings);
        (await SigningKeyOf(settings)).ShouldBe(before);
        var file = Directory.GetFiles(folder).ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task migrating_again_changes_nothing()
    {
        var (exitCode, errors) = await RunningProcess.Finish("services/Identity", house.IdentitySettings, "migrate");
        exitCode.ShouldBe(0, errors);
        (await house.AskForToken("dev-partner")).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task a_database_that_is_not_there_is_said_in_one_sentence()
    {
        var settings = new Dictionary<string, string>(house.IdentitySettings)
        {
            ["ConnectionStrings__admin"] = $"Host=127.0.0.1;Port={new Uri(Free.Address()).Port};Username=postgres",
        };
        var (exitCode, errors) = await RunningProcess.Finish("services/Identity", settings, "migrate");
        exitCode.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("Concord.Identity: PostgreSQL refused or did not answer");
    }

    private async Task<string> SigningKeyOf(Dictionary<string, string> settings)
    {
        await using var identity = await RunningProcess.Serve("services/Identity", settings);
        var keys = await house.Gateway.GetJsonWebKeySetAsync($"{settings["ASPNETCORE_URLS"]}.well-known/jwks", TestContext.Current.CancellationToken);
        return keys.KeySet!.Keys.ShouldHaveSingleItem().Kid!;
    }
}
