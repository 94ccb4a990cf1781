using Concord.ViolenceReduction.Views;
using Marten;

namespace Concord.ViolenceReduction.Projects;

/// <summary>Brings the portfolio of the mission as it stands before a proposal is approved.</summary>
public static class ThePortfolio
{
    public static Task<PortfolioShare> LoadAsync(IDocumentSession session, CancellationToken stop) =>
        session.Query<ProjectDetails>().ShareAsync(stop);
}
