using Concord.Hosting;
using Concord.Privacy;
using Concord.ViolenceReduction.Projects;
using Marten;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Views;

/// <summary>The women's share of a portfolio (C-08). It counts projects, never people.</summary>
/// <param name="Mission">Whose portfolio.</param>
/// <param name="Approved">How many projects were ever approved.</param>
/// <param name="ServingWomen">How many of them serve women's safety and needs.</param>
/// <param name="Holds">Whether that is three in ten, at least.</param>
/// <param name="Exceptions">The exceptions by which less was let through, each with its plan.</param>
[Class(Sensitivity.Internal)]
public sealed record PortfolioMeter(string Mission, int Approved, int ServingWomen, bool Holds, IReadOnlyList<QuotaException> Exceptions);

/// <summary>Counts approved projects and how many of them serve women.</summary>
internal static class Portfolios
{
    public static async Task<PortfolioShare> ShareAsync(this IQueryable<ProjectDetails> projects, CancellationToken stop)
    {
        var approved = projects.Where(project => project.IsApproved);
        return new(await approved.CountAsync(stop), await approved.CountAsync(project => project.ServesWomen, stop));
    }
}

/// <summary>Shows for each mission what part of its approved projects serves women.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<PortfolioMeter>)])]
public static class PortfolioMeterEndpoint
{
    [WolverineGet("/indicators/portfolio")]
    public static async Task<IResult> Get(HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var meters = new List<PortfolioMeter>();
        foreach (var mission in http.MissionsRead())
        {
            var projects = session.Query<ProjectDetails>().Where(project => project.TenantIsOneOf(mission));
            var share = await projects.ShareAsync(stop);
            var let = await projects.Where(project => project.Approval!.Exception != null).ToListAsync(stop);
            meters.Add(new(mission, share.Approved, share.ServingWomen, share.Holds, [.. let.Select(project => project.Approval!.Exception!)]));
        }

        return new Shown(new Listed<PortfolioMeter>(meters));
    }
}
