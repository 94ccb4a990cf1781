namespace Concord.Architecture.Tests.Openapi;

public sealed class the_description(DescribedHouse house)
{
    [Fact]
    public async Task is_the_one_that_is_checked_in()
    {
        var text = await house.TextAsync();
        Snapshot.KeepIfAsked(text);
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") != "1")
            text.ShouldBe(Snapshot.Text, "Look at what changed; CONCORD_WRITE_SNAPSHOTS=1 ./platform test writes it anew.");
    }

    [Fact]
    public async Task breaks_no_client_that_was_written_against_the_one_that_is_checked_in() =>
        BreakingChanges.Between(Snapshot.Document, await house.DescriptionAsync()).ShouldBeEmpty("A partner's client would break. Add instead of changing, or deprecate first.");

    [Fact]
    public async Task keeps_the_rules_of_good_descriptions() => Lint.Faults(await house.DescriptionAsync()).ShouldBeEmpty();

    [Fact]
    public async Task is_read_without_a_complaint_by_a_library_that_knows_the_standard()
    {
        var read = Microsoft.OpenApi.OpenApiDocument.Parse(await house.TextAsync(), "json").Diagnostic!;
        read.SpecificationVersion.ShouldBe(Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_1);
        read.Errors.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
    }
}
