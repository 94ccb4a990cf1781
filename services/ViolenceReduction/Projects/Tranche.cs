using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Projects;

/// <summary>A part of the money as it is planned.</summary>
[Class(Sensitivity.Internal)]
public sealed record PlannedTranche([property: Range(1, 12)] int Number, Money Amount, DateOnly Due);

/// <summary>A part of the money as it stands: how often the work on it was visited, and what was spent of it by its report.</summary>
[Class(Sensitivity.Internal)]
public sealed record Tranche(int Number, Money Amount, TrancheState State, int Visits = 0, Money? Spent = null)
{
    internal bool IsPaid => State is TrancheState.Released or TrancheState.Reported or TrancheState.ReportAccepted;
}

/// <summary>The tranches of an agreement after all that was released, visited, reported, accepted and withheld, and what they come to.</summary>
internal static class Tranches
{
    public static ImmutableList<Tranche> Agreed(IEnumerable<PlannedTranche> planned) => [.. planned.Select(part => new Tranche(part.Number, part.Amount, TrancheState.Planned))];

    public static Tranche? Number(this ImmutableList<Tranche> tranches, int number) => tranches.Find(tranche => tranche.Number == number);

    public static ImmutableList<Tranche> After(this ImmutableList<Tranche> tranches, TrancheReleased released) => tranches.With(released.Number, tranche => tranche with { State = TrancheState.Released });

    public static ImmutableList<Tranche> After(this ImmutableList<Tranche> tranches, MonitoringVisitConducted visit) => tranches.With(visit.Tranche, tranche => tranche with { Visits = tranche.Visits + 1 });

    public static ImmutableList<Tranche> After(this ImmutableList<Tranche> tranches, TrancheReported reported) =>
        tranches.With(reported.Number, tranche => tranche with { State = TrancheState.Reported, Spent = reported.Spent });

    public static ImmutableList<Tranche> After(this ImmutableList<Tranche> tranches, TrancheReportAccepted accepted) => tranches.With(accepted.Number, tranche => tranche with { State = TrancheState.ReportAccepted });

    public static ImmutableList<Tranche> After(this ImmutableList<Tranche> tranches, TrancheWithheld withheld) => tranches.With(withheld.Number, tranche => tranche with { State = TrancheState.Withheld });

    /// <summary>What the partner was paid.</summary>
    public static Money Released(this ImmutableList<Tranche> tranches, string currency) => Money.Sum(currency, tranches.Where(tranche => tranche.IsPaid).Select(tranche => tranche.Amount));

    /// <summary>What was withheld for good.</summary>
    public static Money Withheld(this ImmutableList<Tranche> tranches, string currency) => Money.Sum(currency, tranches.Where(tranche => tranche.State is TrancheState.Withheld).Select(tranche => tranche.Amount));

    /// <summary>What the partner spent by accepted reports.</summary>
    public static Money Spent(this ImmutableList<Tranche> tranches, string currency) =>
        Money.Sum(currency, tranches.Where(tranche => tranche.State is TrancheState.ReportAccepted).Select(tranche => tranche.Spent!));

    /// <summary>C-18: the tranches are numbered from one, none is empty, and together they are the whole, to the last franc.</summary>
    public static Refusal? MustMake(this IReadOnlyList<PlannedTranche> planned, Money whole) =>
        Refuse(planned.Select(part => part.Number).SequenceEqual(Enumerable.Range(1, planned.Count)), "Number the tranches from one, without a gap.")
        ?? Refuse(planned.All(part => part.Amount.Currency == whole.Currency), $"Plan every tranche in {whole.Currency}.")
        ?? Refuse(planned.All(part => part.Amount > Money.Zero(whole.Currency)), "A tranche holds no money. Leave it out.")
        ?? Refuse(Money.Sum(whole.Currency, planned.Select(part => part.Amount)) == whole, $"The tranches don't make {whole}. Correct the plan or the sum.");

    private static Refusal? Refuse(bool holds, string detail) => Rules.MoneyPassesFourHands.Unless(holds, detail);

    private static ImmutableList<Tranche> With(this ImmutableList<Tranche> tranches, int number, Func<Tranche, Tranche> change) => [.. tranches.Select(tranche => tranche.Number == number ? change(tranche) : tranche)];
}
