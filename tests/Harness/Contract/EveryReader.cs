using Concord.Hosting;
using Concord.Privacy;
using Concord.Privacy.Policies;

namespace Concord.Harness.Contract;

/// <summary>Everybody who has a role, reading by every route whatever it leads to: with no purpose and for every purpose that there is.</summary>
internal sealed class EveryReader(IContextHost service)
{
    private static readonly Dictionary<string, Relation[]> Relations = new(StringComparer.Ordinal)
    {
        [Roles.Partner] = [Relation.Presenter], [Roles.Caseworker] = [Relation.Assigned, Relation.SameOffice, Relation.OtherOffice], [Roles.Supervisor] = [Relation.Supervisor],
        [Roles.Safeguarding] = [Relation.Assigned], [Roles.Oversight] = [Relation.Assigned], [Roles.Auditor] = [Relation.Auditor],
    };

    /// <summary>Whether the policy has a line by which somebody of this role reads values of this class for this purpose.</summary>
    public static bool MayRead(string role, string? purpose, Sensitivity sensitivity) => Purposes.Allow(purpose ?? "", role)
        && Relations.GetValueOrDefault(role, []).Any(relation => Policy.Grants.Any(grant => grant.Relation == relation && grant.Purpose == purpose && sensitivity <= grant.UpTo));

    /// <summary>Every read that shows something sown.</summary>
    public async Task<IReadOnlyList<Sight>> SeeAsync()
    {
        var (seen, ids) = (new List<Sight>(), await RecordsAsync());
        foreach (var operation in (await OpenApiOperation.AllAsync(service)).Where(operation => operation is { Method: "GET", Changes: false } && !operation.Path.EndsWith("/evidence", StringComparison.Ordinal)))
        {
            foreach (var url in Urls(operation, ids))
            {
                foreach (var actor in Actor.Everybody.Select(actor => actor with { Scopes = [Scopes.Read(service.Context), Scopes.Audit(service.Context), Scopes.FeedsRead, Scopes.FeedsStrict] }))
                    seen.AddRange(await SeenByAsync(actor, url));
            }
        }

        return seen;
    }

    /// <summary>What one read shows of what was sown.</summary>
    public async Task<Sight> LookAsync(Actor actor, string url, string? purpose)
    {
        var request = Request.Get(actor, url);
        var reply = await service.SendAsync(purpose is null ? request : request.For(purpose));
        return new(actor, url, purpose, reply.Status is 200, [.. Sown.In(reply.Body)]);
    }

    private async Task<IEnumerable<Sight>> SeenByAsync(Actor actor, string url)
    {
        List<Sight> seen = [await LookAsync(actor, url, purpose: null)];
        foreach (var purpose in seen[0].IsAnswered ? Purposes.Codes : [])
            seen.Add(await LookAsync(actor, url, purpose));
        return seen.Where(sight => sight.Words.Count > 0);
    }

    // One of each kind: whatever holds for it holds for the rest.
    private async Task<string[]> RecordsAsync() => $"{await service.QueryAsync($"""
        select string_agg(id::text, ',') from (select id, row_number() over (partition by type order by created, id) as place from {service.Schema}.mt_streams where type <> 'access_record') s where place = 1
        """)}".Split(',');

    private static IEnumerable<string> Urls(OpenApiOperation operation, string[] ids) => operation switch
    {
        { IsAboutOne: true } => ids.Select(id => operation.Path.Replace("{id}", id, StringComparison.Ordinal) + (operation.Path.EndsWith("/diff", StringComparison.Ordinal) ? "?from=0" : "")),
        _ when operation.Path.Contains('{', StringComparison.Ordinal) => [],
        _ when operation.Path.EndsWith("/disclosures", StringComparison.Ordinal) => ids.Select(id => $"{operation.Path}?subject={id}"),
        { IsPaged: true } => [$"{operation.Path}?limit=200"],
        _ => [operation.Path],
    };
}

/// <summary>What somebody saw of what was sown.</summary>
internal sealed record Sight(Actor By, string Url, string? Purpose, bool IsAnswered, IReadOnlyList<string> Words)
{
    public override string ToString() => $"{By.Role}, {Purpose ?? "no purpose"}: {Url}";
}
