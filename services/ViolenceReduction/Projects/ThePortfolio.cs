using Concord.ViolenceReduction.Views;
using Marten;

namespace Concord.ViolenceReduction.Projects;

/// <summary>Brings the portfolio of the mission as it stands before a proposal is approved.</summary>
public static class ThePortfolio
{
    public static async Task<PortfolioShare> LoadAsync(IDocumentSession session, CancellationToken stop)
    {
        await session.TakeTurnAsync($"portfolio of {session.TenantId}", stop);
        return await session.Query<ProjectDetails>().ShareAsync(stop);
    }
}
