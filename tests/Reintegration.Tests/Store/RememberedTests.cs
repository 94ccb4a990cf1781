using Concord.Harness;
using Concord.Reintegration.Cases;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Store;

/// <summary>What a decision rests on where the record was decided on before.</summary>
public sealed class what_is_remembered_of_a_record : IAsyncLifetime
{
    private readonly ReintegrationHost service = new();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private static readonly EligibilityDenied Denial = new("2024-1", DenialReason.NotAssociated, new(2025, 2, 15), "another-supervisor");

    [Fact]
    public async Task is_carried_on_by_what_somebody_else_wrote_since()
    {
        var screened = await service.ACaseInScreeningAsync();
        await WriteAsync(screened, Denial);

        (await service.DoAsync(Actor.Supervisor, screened, A.ConfirmEligibility())).ShouldBeProblem("stale", 412).GetProperty("version").GetInt64().ShouldBe(3);
        (await service.DoAsync(Actor.Supervisor, screened with { Version = 3 }, A.ConfirmEligibility())).ShouldBeProblem("wrong-state", 409);
    }

    [Fact]
    public async Task ends_with_a_database_that_was_restored()
    {
        var (screened, confirmed) = await RestoredAsync();
        (await service.DoAsync(Actor.Supervisor, confirmed, A.ConfirmEligibility())).ShouldBeProblem("stale", 412).GetProperty("version").GetInt64().ShouldBe(2);
        (await service.DoAsync(Actor.Supervisor, screened, A.ConfirmEligibility())).ShouldHaveDone(204, version: 3);
    }

    [Fact]
    public async Task ends_with_one_that_went_on_another_way_as_well()
    {
        var (screened, denied) = await RestoredAsync();
        await WriteAsync(screened, Denial);
        (await service.DoAsync(Actor.Caseworker, denied, A.LodgeEligibilityAppeal())).ShouldHaveDone(204, version: 4);
    }

    // A case that was confirmed and decided on after it, until its database was set back to before.
    private async Task<(StandingCase Before, StandingCase After)> RestoredAsync()
    {
        var screened = await service.ACaseInScreeningAsync();
        var confirmed = await Task.FromResult(screened).After(service, Actor.Supervisor, A.ConfirmEligibility());
        (await service.DoAsync(Actor.Supervisor, confirmed, A.ConfirmEligibility())).ShouldBeProblem("wrong-state", 409);
        await service.QueryAsync($$"""
            delete from reintegration.mt_events where stream_id = '{{screened.Id}}' and version = 3;
            update reintegration.mt_streams set version = 2 where id = '{{screened.Id}}';
            update reintegration.mt_doc_casedetails set mt_version = 2, data = data || '{"version": 2, "state": "Screening", "eligibility": null}' where id = '{{screened.Id}}'
            """);
        return (screened, confirmed);
    }

    private async Task WriteAsync(StandingCase @case, object fact)
    {
        await using var session = service.Host.Services.GetRequiredService<IDocumentStore>().LightweightSession("BFA");
        session.Events.Append(@case.Id, fact);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
