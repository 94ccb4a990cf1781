using Npgsql;

namespace Concord.Reintegration.Tests.Store;

public sealed class in_production
{
    [Theory]
    [InlineData("synchronous_commit", "off")]
    [InlineData("timezone", "'Africa/Ouagadougou'")]
    public async Task nothing_starts_on_a_database_that_can_lose_what_was_acknowledged(string setting, string value)
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await service.QueryAsync($"alter database {new NpgsqlConnectionStringBuilder(service.Admin).Database} set {setting} = {value}");

        await using var running = service.Run(("ASPNETCORE_ENVIRONMENT", "Production"));
        var (exitCode, errors) = await running.EndAsync();
        exitCode.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(setting, Case.Insensitive);
    }

    [Fact]
    public async Task a_wrapping_key_in_a_file_is_refused()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();

        await using var running = service.Run(("ASPNETCORE_ENVIRONMENT", "Production"), ("Privacy:KeyEncryptionKey", ""), ("Privacy:KeyEncryptionFile", Path.Combine(Path.GetTempPath(), "subjects.key")));
        var (exitCode, errors) = await running.EndAsync();
        exitCode.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Privacy:KeyEncryptionKey");
    }
}
