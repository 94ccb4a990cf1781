using Concord.Hosting;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>Every operation × role × situation, asked of the running service.</summary>
public abstract class PermissionMatrix(IContextHost service)
{
    private string[] AllScopes => [Scopes.Read(service.Context), Scopes.Write(service.Context), Scopes.Audit(service.Context), Scopes.FeedsRead, Scopes.FeedsStrict];

    private IReadOnlyDictionary<string, string[]> Rows => PermissionTable.Of(service.Permissions);

    [Fact]
    public async Task has_a_row_for_every_operation_of_the_service() =>
        (await OpenApiOperation.AllAsync(service)).Select(operation => operation.Name).ShouldBe(Rows.Keys, ignoreOrder: true);

    [Fact]
    public void names_every_role() => Actor.Everybody.Select(actor => actor.Role).ShouldBe(Roles.All);

    [Fact]
    public async Task holds_for_every_operation()
    {
        var faults = new List<string>();
        foreach (var operation in await OpenApiOperation.AllAsync(service))
            faults.AddRange(await FaultsAsync(operation));
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task forbids_every_operation_to_whoever_lacks_its_scope()
    {
        var standing = await service.Records.Values.First()();
        foreach (var operation in await OpenApiOperation.AllAsync(service))
        {
            // Who works in a context holds no scope of its feed by that, nor the other way round.
            string[] others = operation.Name.Contains(" /feed", StringComparison.Ordinal) ? [Scopes.Read(service.Context), Scopes.Audit(service.Context)] : [Scopes.FeedsRead, Scopes.FeedsStrict];
            foreach (var actor in Actor.Everybody)
                (await service.SendAsync(Asking(operation, actor with { Scopes = [.. others, Scopes.ActFor] }, standing, "BFA"))).ShouldBeProblem("forbidden", 403);
        }
    }

    [Fact]
    public async Task lets_no_system_approve_without_a_person()
    {
        foreach (var operation in (await OpenApiOperation.AllAsync(service)).Where(operation => operation.Changes))
        {
            var row = PermissionsRow.Of(operation.Name, Rows[operation.Name]).First(row => row.Word != "-");
            var system = Actor.Everybody.First(actor => actor.Role == row.Role) with { Scopes = AllScopes, IsPerson = false };
            var record = await Begin(operation)();
            ((await service.SendAsync(Asking(operation, system, record, "BFA"))).Status == 403).ShouldBe(row.Approves, operation.Name);
            var behind = Asking(operation, system with { Scopes = [.. AllScopes, Scopes.ActFor] }, await Begin(operation)(), "BFA").With("Concord-On-Behalf-Of", "p-77");
            (await service.SendAsync(behind)).Status.ShouldNotBe(403, operation.Name);
        }
    }

    [Fact]
    public async Task hides_what_another_partner_presented()
    {
        foreach (var row in Rows.SelectMany(row => PermissionsRow.Of(row.Key, row.Value)).Where(row => row is { IsOwn: true, Situation: Situation.OwnArea }))
        {
            var operation = (await OpenApiOperation.AllAsync(service)).Single(operation => operation.Name == row.Operation);
            var record = await Begin(operation)();
            var reply = await service.SendAsync(Asking(operation, Actor.Everybody.First(actor => actor.Role == row.Role) with { Id = "another", Scopes = AllScopes }, record, "BFA"));
            if (row.May == "lists")
                reply.ShouldShow().GetRawText().ShouldNotContain(record.Id.ToString());
            else
                reply.ShouldBeProblem("not-found", 404);
        }
    }

    [Fact]
    public void is_published()
    {
        var place = Path.Combine(Root(AppContext.BaseDirectory), "docs", "permissions", $"{service.Context}.md");
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") == "1")
            File.WriteAllText(place, PermissionPage.Of(service.Context, Rows));
        File.ReadAllText(place).ShouldBe(PermissionPage.Of(service.Context, Rows));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Platform.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    // What no record of its own begins for is asked about the main one, whose id leads nowhere there.
    private Func<Task<StandingRecord>> Begin(OpenApiOperation operation) => service.Records.TryGetValue(operation.Path.Split('/').ElementAtOrDefault(3) ?? "", out var own) ? own : service.Records.Values.First();

    private async Task<List<string>> FaultsAsync(OpenApiOperation operation)
    {
        var faults = new List<string>();
        var begin = Begin(operation);
        var standing = await begin();
        foreach (var row in PermissionsRow.Of(operation.Name, Rows[operation.Name]))
        {
            // What may change the record gets one of its own, so that each row meets the same.
            var record = operation.Changes && row.Expected is Outcome.May ? await begin() : standing;
            if (await AskAsync(operation, row, record) is var found && found != row.Expected)
                faults.Add($"{operation.Name}, {row.Role}, {row.Situation}: {found} instead of {row.Expected}");
        }

        return faults;
    }

    private async Task<Outcome> AskAsync(OpenApiOperation operation, PermissionsRow row, StandingRecord record)
    {
        var actor = Actor.Everybody.First(actor => actor.Role == row.Role) with { Scopes = AllScopes };
        var (who, about, mission) = row.Situation switch
        {
            Situation.OtherArea => (actor with { Areas = ["BF46", "ML"] }, record, "BFA"),
            Situation.OtherMission => (actor with { Missions = ["NER"] }, record, row.May == "opens" ? "BFA" : "NER"),
            Situation.NotThere => (actor, new StandingRecord($"/{Guid.NewGuid()}", 1), row.May == "opens" ? "ZZZ" : "BFA"),
            _ => (actor, record, "BFA"),
        };
        if (operation.Path.Contains("{correlation}", StringComparison.Ordinal))
            operation = operation with { Path = operation.Path.Replace("{correlation}", await CorrelationAsync(about.Id) ?? "none", StringComparison.Ordinal) };
        var reply = await service.SendAsync(Asking(operation, who, about, mission));
        if (row.May == "knows")
            return reply.Status == 403 ? Outcome.Forbidden : Outcome.May;
        return row.May == "lists" && reply.Status == 200
            ? await IsListedAsync(reply, operation, row, about, who) ? Outcome.May : Outcome.Unlisted
            : reply.Status switch { 200 or 201 or 204 or 409 or 503 => Outcome.May, 403 => Outcome.Forbidden, 404 => Outcome.Absent, _ => throw new ShouldAssertException($"{row}: {reply}") };
    }

    private async Task<string?> CorrelationAsync(Guid id) =>
        (string?)await service.QueryAsync($"select correlation_id from {service.Schema}.mt_events where stream_id = '{id}' and version = 1");

    // A list lags behind: where the record is expected, it is waited for.
    private async Task<bool> IsListedAsync(Reply reply, OpenApiOperation operation, PermissionsRow row, StandingRecord record, Actor who)
    {
        if (row.Expected is not Outcome.May)
            return reply.Body.Contains(record.Id.ToString(), StringComparison.Ordinal);
        await Patience.UntilAsync(() => service.SendAsync(Asking(operation, who, record, "BFA")), found => found.Body.Contains(record.Id.ToString(), StringComparison.Ordinal));
        return true;
    }

    private Request Asking(OpenApiOperation operation, Actor actor, StandingRecord record, string mission)
    {
        var url = operation.Path.Replace("{id}", record.Id.ToString(), StringComparison.Ordinal).Replace("{index}", "0", StringComparison.Ordinal).Replace("{type}", "none", StringComparison.Ordinal) + (operation.Name switch
        {
            "GET /history/{id}/diff" => "?from=0",
            "GET /ledger/consistency" => "?from=0&to=0",
            "GET /disclosures" => $"?subject={record.Id}",
            _ when operation.IsPaged => "?limit=200",
            _ => "",
        });
        return operation switch
        {
            { Changes: true } => Request.Command(actor, url, operation.Body!.ToJsonString()).Seen(record.Version).In(mission),
            { Body: not null } => Request.Post(actor, url, service.Search).In(mission).For(actor.Role == Roles.Link ? "protection" : "case-management"),
            { Method: "POST" } => new Request(HttpMethod.Post, url) { Body = "no note", MediaType = "text/plain" }.As(actor).In(mission),
            _ => Request.Get(actor, url).In(mission),
        };
    }
}
