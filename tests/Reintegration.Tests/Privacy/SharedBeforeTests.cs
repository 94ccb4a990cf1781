using System.Text.Json;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Privacy;

public sealed class what_was_shared_before(ReintegrationHost service)
{
    [Fact]
    public async Task can_be_told_when_the_consent_is_withdrawn_and_names_no_staff()
    {
        var consenting = await service.AConsentingCaseAsync();
        await ReadAsync(Actor.Supervisor, consenting, "referral");
        await ReadAsync(Actor.Partner, consenting, "case-management");
        await ReadAsync(Actor.Supervisor, consenting, "case-management");
        var withdrawn = await Task.FromResult(consenting).After(service, Actor.Caseworker, A.WithdrawConsent());

        var reply = await SharedAsync(Actor.Caseworker, withdrawn);
        var shared = reply.ShouldShow().GetProperty("items").EnumerateArray().ToList();
        shared.Select(one => (Text(one, "role"), Text(one, "office"), Text(one, "purpose"))).ShouldBe([("partner", "PARTNER-SAHEL", "case-management"), ("supervisor", "DORI", "referral")]);
        shared.ShouldAllBe(one => one.GetProperty("fields").GetArrayLength() > 0);
        foreach (var staff in new[] { Actor.Supervisor.Id, Actor.Partner.Id })
            reply.Body.ShouldNotContain(staff);
    }

    [Fact]
    public async Task is_nothing_where_nobody_outside_read_and_says_nothing_of_other_people()
    {
        var (other, mine) = (await service.APresentedCaseAsync(), await service.APresentedCaseAsync());
        await ReadAsync(Actor.Partner, other, "case-management");
        await ReadAsync(Actor.Caseworker, mine, "case-management");
        (await SharedAsync(Actor.Supervisor, mine)).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private async Task ReadAsync(Actor actor, StandingCase @case, string purpose) =>
        (await service.SendAsync(Request.Get(actor, @case.Url).For(purpose))).ShouldShow();

    private Task<Reply> SharedAsync(Actor actor, StandingCase @case) => service.SendAsync(Request.Get(actor, $"{@case.Url}/shared"));

    private static string? Text(JsonElement shared, string member) => shared.GetProperty(member).GetString();
}
