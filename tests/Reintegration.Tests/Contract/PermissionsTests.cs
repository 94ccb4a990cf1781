using Concord.Harness;
using Concord.Hosting;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>Every operation × role × situation, asked of the running service.</summary>
public sealed class the_permission_matrix(ReintegrationHost service)
{
    private static readonly string[] AllScopes = [Scopes.ReintegrationRead, Scopes.ReintegrationWrite, Scopes.ReintegrationAudit];

    private static readonly Actor[] Everybody = [Actor.Partner, Actor.Caseworker, Actor.Supervisor, Actor.Auditor, Actor.Subscriber];

    public static TheoryData<string> Operations => [.. PermissionsExpected.Rows.Keys];

    [Fact]
    public async Task has_a_row_for_every_operation_of_the_service() =>
        (await OpenApiOperation.AllAsync(service.Host)).Select(operation => operation.Name).ShouldBe(PermissionsExpected.Rows.Keys, ignoreOrder: true);

    [Fact]
    public void names_every_role() => Everybody.Select(actor => actor.Role).ShouldBe(PermissionsExpected.Roles);

    [Theory, MemberData(nameof(Operations))]
    public async Task holds_for(string name)
    {
        var operation = (await OpenApiOperation.AllAsync(service.Host)).Single(operation => operation.Name == name);
        var standing = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = new("Aminata", $"Matrix{Guid.NewGuid():N}") });
        var faults = new List<string>();
        foreach (var row in PermissionsRow.Of(name))
        {
            // What may change the case gets one of its own, so that each row meets the same.
            var @case = operation.Changes && row.Expected is Outcome.May ? await service.APresentedCaseAsync() : standing;
            if (await AskAsync(operation, row, @case) is var found && found != row.Expected)
                faults.Add($"{row.Role}, {row.Situation}: {found} instead of {row.Expected}");
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task forbids_every_operation_to_whoever_lacks_its_scope()
    {
        var presented = await service.APresentedCaseAsync();
        foreach (var operation in await OpenApiOperation.AllAsync(service.Host))
        {
            foreach (var actor in Everybody)
                (await service.SendAsync(Asking(operation, actor with { Scopes = [Scopes.FeedsRead, Scopes.ActFor] }, presented, "BFA"))).ShouldBeProblem("forbidden", 403);
        }
    }

    private async Task<Outcome> AskAsync(OpenApiOperation operation, PermissionsRow row, StandingCase @case)
    {
        var actor = Everybody.First(actor => actor.Role == row.Role) with { Scopes = AllScopes };
        var (who, about, mission) = row.Situation switch
        {
            Situation.OtherArea => (actor with { Areas = ["BF46", "ML"] }, @case, "BFA"),
            Situation.OtherMission => (actor with { Missions = ["NER"] }, @case, row.May == "opens" ? "BFA" : "NER"),
            Situation.NotThere => (actor, new StandingCase($"{StandingCase.Cases}/{Guid.NewGuid()}", 1), row.May == "opens" ? "ZZZ" : "BFA"),
            _ => (actor, @case, "BFA"),
        };
        if (operation.Path.Contains("{correlation}", StringComparison.Ordinal))
            operation = operation with { Path = operation.Path.Replace("{correlation}", await service.CorrelationAsync(about.Id) ?? "none", StringComparison.Ordinal) };
        var reply = await service.SendAsync(Asking(operation, who, about, mission));
        if (row.May == "knows")
            return reply.Status == 403 ? Outcome.Forbidden : Outcome.May;
        return row.May == "lists" && reply.Status == 200
            ? await IsListedAsync(reply, operation, row, about, who) ? Outcome.May : Outcome.Unlisted
            : reply.Status switch { 200 or 201 or 204 or 409 or 503 => Outcome.May, 403 => Outcome.Forbidden, 404 => Outcome.Absent, _ => throw new ShouldAssertException($"{row}: {reply}") };
    }

    // A list lags behind: where the case is expected, it is waited for.
    private async Task<bool> IsListedAsync(Reply reply, OpenApiOperation operation, PermissionsRow row, StandingCase @case, Actor who)
    {
        if (row.Expected is not Outcome.May)
            return reply.Body.Contains(@case.Id.ToString(), StringComparison.Ordinal);
        await Patience.UntilAsync(() => service.SendAsync(Asking(operation, who, @case, "BFA")), found => found.Body.Contains(@case.Id.ToString(), StringComparison.Ordinal));
        return true;
    }

    private static Request Asking(OpenApiOperation operation, Actor actor, StandingCase @case, string mission)
    {
        var url = operation.Path.Replace("{id}", @case.Id.ToString(), StringComparison.Ordinal).Replace("{index}", "0", StringComparison.Ordinal) + (operation.Name switch
        {
            "GET /cases" => "?limit=200",
            "GET /history/{id}/diff" => "?from=0",
            "GET /ledger/consistency" => "?from=0&to=0",
            "GET /disclosures" => $"?subject={@case.Id}",
            _ => "",
        });
        return operation switch
        {
            { Changes: true } => Request.Command(actor, url, operation.Body!.ToJsonString()).Seen(@case.Version).In(mission),
            { Body: not null } => Request.Post(actor, url, new { name = "Aminata" }).In(mission).For("case-management"),
            { Method: "POST" } => new Request(HttpMethod.Post, url) { Body = "no note", MediaType = "text/plain" }.As(actor).In(mission),
            _ => Request.Get(actor, url).In(mission),
        };
    }
}
