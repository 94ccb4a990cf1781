using Concord.Harness;
using Concord.Hosting;

namespace Concord.Reintegration.Tests;

/// <summary>Who may and who may not: the same questions to every command about a case.</summary>
/// <param name="service">The service.</param>
/// <param name="command">The command, as it is usually given.</param>
/// <param name="may">The roles that may.</param>
/// <param name="approves">Whether it decides on others' work, so that a system without a person never may.</param>
public abstract class Permits(ReintegrationHost service, object command, string[] may, bool approves = false)
{
    private static readonly Actor[] Everybody = [Actor.Partner, Actor.Caseworker, Actor.Supervisor, Actor.Auditor, Actor.Subscriber];

    private Actor SomebodyWhoMay => Everybody.First(actor => may.Contains(actor.Role)) with { Scopes = [Scopes.ReintegrationWrite] };

    [Fact]
    public async Task those_whose_role_may_and_nobody_else()
    {
        foreach (var role in Everybody)
            (await IsForbiddenAsync(role with { Scopes = [Scopes.ReintegrationWrite] })).ShouldBe(!may.Contains(role.Role), role.Role);
    }

    [Fact]
    public async Task nobody_without_the_scope() =>
        (await SendAsync(SomebodyWhoMay with { Scopes = [Scopes.ReintegrationRead, Scopes.ReintegrationAudit, Scopes.FeedsRead] })).ShouldBeProblem("forbidden", 403);

    [Fact]
    public async Task nobody_of_another_mission() =>
        (await SendAsync(SomebodyWhoMay with { Missions = ["NER"] }, mission: "NER")).ShouldBeProblem("not-found", 404);

    [Fact]
    public async Task nobody_in_a_mission_that_their_token_lacks() =>
        (await SendAsync(SomebodyWhoMay with { Missions = ["NER"] })).ShouldBeProblem("not-found", 404);

    [Fact]
    public async Task nobody_of_another_area() =>
        (await SendAsync(SomebodyWhoMay with { Areas = ["BF46", "ML"] })).ShouldBeProblem("not-found", 404);

    [Fact]
    public async Task no_partner_where_another_partner_presented() =>
        (await SendAsync(Actor.Partner with { Id = "another-partner" })).ShouldBeProblem(may.Contains(Roles.Partner) ? "not-found" : "forbidden", may.Contains(Roles.Partner) ? 404 : 403);

    [Fact]
    public async Task a_system_alone_unless_it_approves() =>
        (await IsForbiddenAsync(SomebodyWhoMay with { IsPerson = false })).ShouldBe(approves);

    [Fact]
    public async Task a_system_for_a_person_where_it_may_act_for_one()
    {
        var system = SomebodyWhoMay with { IsPerson = false };
        (await IsForbiddenAsync(system with { Scopes = [Scopes.ReintegrationWrite, Scopes.ActFor] }, behalf: "p-77")).ShouldBeFalse();
        (await SendAsync(system, behalf: "p-77")).ShouldBeProblem("forbidden", 403).GetProperty("detail").GetString().ShouldBe(
            approves ? "Ask for a token with the scope, or have somebody with the role do it." : "The token may not act for another person. Get one with the scope act-for, or leave Concord-On-Behalf-Of out.");
    }

    private async Task<bool> IsForbiddenAsync(Actor actor, string? behalf = null)
    {
        var reply = await SendAsync(actor, behalf: behalf);
        reply.Status.ShouldBeOneOf([204, 403, 409], reply.Body);
        return reply.Status == 403;
    }

    private async Task<Reply> SendAsync(Actor actor, string mission = "BFA", string? behalf = null)
    {
        var request = GivenOverHttp.Asking(actor, await service.APresentedCaseAsync(), command).In(mission);
        return await service.SendAsync(behalf is null ? request : request.With("Concord-On-Behalf-Of", behalf));
    }
}
