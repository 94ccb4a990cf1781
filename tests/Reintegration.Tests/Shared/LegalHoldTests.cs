using Concord.Harness;
using Concord.Hosting.Holds;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Shared;

public sealed class a_legal_hold
{
    internal static PlaceLegalHold Place { get; } = new(Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001"), HoldGround.CourtOrder, "TGI-OUAGA/2026/117", new(2025, 6, 30));

    [Theory]
    [InlineData("2025-01-15", false)]
    [InlineData("2025-01-16", true)]
    [InlineData("2026-01-15", true)]
    [InlineData("2026-01-16", false)]
    public void is_looked_at_again_within_a_year(string day, bool soonEnough) =>
        (PlaceLegalHoldEndpoint.Validate(Place with { ReviewOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }, new(IsThere: true), Acting.Supervisor) is null).ShouldBe(soonEnough);

    [Fact]
    public void is_lifted_by_another_and_once()
    {
        var hold = Fold.Of<LegalHold>(PlaceLegalHoldEndpoint.Placed(Place, Acting.Supervisor));
        LiftLegalHoldEndpoint.Validate(new(HoldRelease.Concluded), hold, Acting.Supervisor).ShouldNotBeNull();
        LiftLegalHoldEndpoint.Validate(new(HoldRelease.Concluded), hold, Acting.By(Actor.Auditor)).ShouldBeNull();
        LiftLegalHoldEndpoint.Validate(new(HoldRelease.Concluded), Fold.After(hold, new LegalHoldLifted(HoldRelease.Concluded, "an-auditor")), Acting.By(Actor.Auditor)).ShouldBeByState();
    }
}

public sealed class a_legal_hold_over_http(ReintegrationHost service)
{
    private const string Url = "/v1/reintegration/legal-holds";

    [Fact]
    public async Task stands_until_it_is_lifted()
    {
        var participant = Guid.Parse((await service.DetailsAsync(await service.APresentedCaseAsync())).GetProperty("participant").GetString()!);
        (await IsHeldAsync(participant)).ShouldBeFalse();

        var placed = (await service.SendAsync(Request.Command(Actor.Supervisor, Url, a_legal_hold.Place with { Subject = participant }))).ShouldHaveDone(201, version: 1).Location;
        (await IsHeldAsync(participant)).ShouldBeTrue();
        (await service.SendAsync(Request.Get(Actor.Auditor, Url))).ShouldShow().ToString().ShouldContain(participant.ToString());

        (await service.SendAsync(Request.Command(Actor.Supervisor, $"{placed}/lift-legal-hold", new LiftLegalHold(HoldRelease.Concluded)).Seen(1))).ShouldBeProblem("forbidden", 403);
        (await IsHeldAsync(participant)).ShouldBeTrue();
        (await service.SendAsync(Request.Command(Actor.Auditor, $"{placed}/lift-legal-hold", new LiftLegalHold(HoldRelease.Concluded)).Seen(1))).ShouldHaveDone(204, version: 2);
        (await IsHeldAsync(participant)).ShouldBeFalse();
    }

    [Fact]
    public async Task is_placed_on_nobody_who_is_not_in_sight() =>
        (await service.SendAsync(Request.Command(Actor.Supervisor, Url, a_legal_hold.Place with { Subject = Guid.NewGuid() }))).ShouldBeProblem("not-found", 404);

    private async Task<bool> IsHeldAsync(Guid subject)
    {
        await using var session = service.Host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return await session.IsHeldAsync(subject, ["BFA"], TestContext.Current.CancellationToken);
    }
}

public sealed class the_retention_report(ReintegrationHost service)
{
    [Fact]
    public async Task names_whose_case_ended_longer_ago_than_any_purpose_needs_and_whom_a_hold_keeps()
    {
        var left = await service.ACaseThatLeftAsync();
        var participant = Guid.Parse((await service.DetailsAsync(left)).GetProperty("participant").GetString()!);
        (await DueAsync(participant)).ShouldBeNull();

        await service.QueryAsync($"update reintegration.mt_doc_casedetails set mt_last_modified = now() - interval '11 years' where id = '{left.Id}'");
        (await DueAsync(participant)).ShouldBe(false);
        (await service.SendAsync(Request.Command(Actor.Supervisor, "/v1/reintegration/legal-holds", a_legal_hold.Place with { Subject = participant }))).ShouldHaveDone(201, version: 1);
        (await DueAsync(participant)).ShouldBe(true);
    }

    private async Task<bool?> DueAsync(Guid subject) =>
        (await service.SendAsync(Request.Get(Actor.Auditor, "/v1/reintegration/retention/due"))).ShouldShow().GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("subject").GetGuid() == subject).Select(item => (bool?)item.GetProperty("held").GetBoolean()).FirstOrDefault();
}

public sealed class the_register_of_purposes(ReintegrationHost service)
{
    [Fact]
    public async Task is_served_with_labels_in_two_languages()
    {
        var purposes = (await service.SendAsync(Request.Get(Actor.Partner, "/v1/reintegration/purposes"))).ShouldShow().GetProperty("purposes").EnumerateArray().ToList();
        purposes.Select(purpose => purpose.GetProperty("id").GetString()).ShouldContain("case-management");
        purposes.ShouldAllBe(purpose => purpose.GetProperty("label").GetProperty("french").GetString() != "" && purpose.GetProperty("legalBasis").GetString() != "");
    }
}
