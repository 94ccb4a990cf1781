using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Privacy;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Views;

/// <summary>Where the money of a project is. What was released, withheld and is yet to be released makes the agreement, to the last franc.</summary>
/// <param name="Agreed">What was signed for.</param>
/// <param name="Released">What the partner was paid.</param>
/// <param name="Withheld">What will not be paid.</param>
/// <param name="ToRelease">What may still be paid.</param>
/// <param name="Spent">What the partner spent by accepted reports.</param>
/// <param name="Unspent">What it was paid and has neither spent by an accepted report nor returned.</param>
/// <param name="Returned">What it gave back at the close.</param>
[Class(Sensitivity.Internal)]
public sealed record Funds(Money Agreed, Money Released, Money Withheld, Money ToRelease, Money Spent, Money Unspent, Money Returned)
{
    internal static Funds Of(Money agreed, ImmutableList<Tranche> tranches, Money returned)
    {
        var (released, withheld, spent) = (tranches.Released(agreed.Currency), tranches.Withheld(agreed.Currency), tranches.Spent(agreed.Currency));
        return new(agreed, released, withheld, agreed - released - withheld, spent, released - spent - returned, returned);
    }
}
