using Concord.Platform.Postgres;

namespace Concord.Platform.Tests.Postgres;

public sealed class postgresql_is_looked_for_and_asked_for
{
    [Fact]
    public async Task nothing_is_found_where_nothing_lies() =>
        (await PostgresBinaries.FindAsync([Path.GetTempPath(), "/nowhere"], null, null, TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task what_is_there_is_found_but_not_for_data_of_another_version()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var found = await PostgresBinaries.FindAsync(PostgresBinaries.UsualPlaces(), null, null, cancellation);

        found.ShouldNotBeNull().Major.ShouldBeGreaterThanOrEqualTo(15);
        (await PostgresBinaries.FindAsync([found.Folder], null, found.Major + 1, cancellation)).ShouldBeNull();
    }

    [Theory]
    [InlineData("apt-get", "sudo apt-get install -y postgresql")]
    [InlineData("dnf", "sudo dnf install -y postgresql-server")]
    [InlineData("brew", "brew install postgresql@17")]
    public void what_is_missing_is_said_with_the_one_command_that_brings_it(string manager, string command) =>
        PostgresInstallation.Missing(major: null, program => program == manager)
            .ShouldBe($"PostgreSQL 15 or later is not on this machine: run `{command}` and ./platform up again, or set CONCORD_POSTGRES to the connection string of an administrator elsewhere.");

    [Fact]
    public void data_of_an_older_version_ask_for_that_version() =>
        PostgresInstallation.Missing(15, program => program == "apt-get").ShouldContain("sudo apt-get install -y postgresql-15`");
}
