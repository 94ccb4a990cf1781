using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Projects;

/// <summary>How many projects of a mission were approved, and how many of them serve women's safety and needs (C-08).</summary>
[Class(Sensitivity.Internal)]
public sealed record PortfolioShare(int Approved, int ServingWomen)
{
    /// <summary>Three in ten.</summary>
    internal bool Holds => ServingWomen * 10 >= Approved * 3;

    internal PortfolioShare With(bool servesWomen) => new(Approved + 1, ServingWomen + (servesWomen ? 1 : 0));
}

/// <summary>How the women's share of the portfolio is to be mended, and by when.</summary>
[Class(Sensitivity.Internal)]
public sealed record QuotaException([property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Plan, DateOnly MendedBy);
