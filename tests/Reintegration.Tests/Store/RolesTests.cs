using Npgsql;

namespace Concord.Reintegration.Tests.Store;

public sealed class nobody_rewrites_history(ReintegrationHost service)
{
    private const string InsufficientPrivilege = "42501";

    public static TheoryData<string> Rewrites => new(
        from statement in new[] { "update {0} set data = '{{}}'", "delete from {0}", "truncate {0}", "update {0} set headers = null where false" }
        select string.Format(null, statement, "reintegration.mt_events"));

    [Theory, MemberData(nameof(Rewrites))]
    public async Task neither_changed_nor_removed(string statement)
    {
        await service.APresentedCaseAsync();
        await ShouldBeRefusedAsync(statement, "serve");
        await ShouldBeRefusedAsync(statement, "seal");
    }

    [Theory]
    [InlineData("delete from reintegration.mt_streams")]
    [InlineData("truncate reintegration.mt_streams")]
    [InlineData("drop table reintegration.mt_events")]
    [InlineData("alter table reintegration.mt_events disable trigger all")]
    [InlineData("create table reintegration.elsewhere ()")]
    [InlineData("create schema elsewhere")]
    public async Task nor_taken_away(string statement) => await ShouldBeRefusedAsync(statement, "serve");

    [Theory]
    [InlineData("insert into reintegration.mt_streams (id) values (gen_random_uuid())")]
    [InlineData("update reintegration.mt_doc_casedetails set data = '{}'")]
    [InlineData("delete from reintegration.mt_doc_nameindex")]
    public async Task and_the_sealer_only_reads(string statement) => await ShouldBeRefusedAsync(statement, "seal");

    [Fact]
    public async Task though_everybody_reads_it()
    {
        await service.APresentedCaseAsync();
        foreach (var role in new[] { "serve", "seal" })
            ((long)(await service.QueryAsync("select count(*) from reintegration.mt_events", role))!).ShouldBePositive();
    }

    private async Task ShouldBeRefusedAsync(string statement, string role)
    {
        var fault = await Should.ThrowAsync<PostgresException>(() => service.QueryAsync(statement, role));
        fault.SqlState.ShouldBe(InsufficientPrivilege, $"{role}: {statement}: {fault.MessageText}");
    }
}
