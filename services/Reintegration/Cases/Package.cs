using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>A part of a reinsertion package as it is planned.</summary>
[Class(Sensitivity.Confidential)]
public sealed record PlannedInstalment([property: Range(1, 99)] int Number, Modality Modality, Money Amount, DateOnly Due);

/// <summary>A part of a reinsertion package as it stands.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Instalment(int Number, Modality Modality, Money Amount, DateOnly Due, InstalmentState State)
{
    internal bool IsOpen => State is InstalmentState.Planned or InstalmentState.Withheld;
}

/// <summary>A reinsertion package as it stands, and what the person received of this and of earlier ones.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Package(Money Amount, AmountGround Ground, DateOnly Until, string Approver, Money Received, ImmutableList<Instalment> Instalments)
{
    internal bool IsOpen => Instalments.Exists(instalment => instalment.IsOpen);

    internal Instalment? Number(int number) => Instalments.Find(instalment => instalment.Number == number);

    internal Package With(int number, InstalmentState state) => this with { Instalments = [.. Instalments.Select(instalment => instalment.Number == number ? instalment with { State = state } : instalment)] };
}

/// <summary>What a case's reinsertion package comes to after all that was awarded, delivered, withheld and cancelled.</summary>
internal static class Packages
{
    public const int LongestMonths = 12;

    public static Package After(this Package? before, ReinsertionPackageAwarded awarded) => new(
        awarded.Amount, awarded.Ground, awarded.Until, awarded.Approver, before?.Received ?? Money.Zero(awarded.Amount.Currency),
        [.. (before?.Instalments ?? []).Where(instalment => !instalment.IsOpen), .. awarded.Instalments.Select(part => new Instalment(part.Number, part.Modality, part.Amount, part.Due, InstalmentState.Planned))]);

    public static Package After(this Package package, ReinsertionInstalmentDelivered delivered) =>
        package.With(delivered.Number, InstalmentState.Delivered) with { Received = package.Received + delivered.Amount };

    public static Package? Without(this Package? package, IEnumerable<int>? cancelled) => cancelled?.Aggregate(package, (left, number) => left?.With(number, InstalmentState.Cancelled)) ?? package;

    /// <summary>What ends when somebody leaves or dies.</summary>
    public static IReadOnlyList<int> OpenInstalments(this ReintegrationCase @case) => [.. (@case.Package?.Instalments ?? []).Where(instalment => instalment.IsOpen).Select(instalment => instalment.Number)];

    /// <summary>R-15: the parts follow each other within a year, none is more than the one before, and together they are no more than the award.</summary>
    public static Refusal? MustMake(this IReadOnlyList<PlannedInstalment> planned, Money award, int after, DateOnly day) =>
        Refuse(planned.Select(part => part.Number).SequenceEqual(Enumerable.Range(after + 1, planned.Count)), $"Number the instalments from {after + 1}, without a gap.")
        ?? Refuse(planned.All(part => part.Amount.Currency == award.Currency && part.Amount > Money.Zero(award.Currency)), $"Each instalment is an amount in {award.Currency}.")
        ?? Refuse(planned.Zip(planned.Skip(1)).All(pair => pair.First.Due < pair.Second.Due && pair.Second.Amount <= pair.First.Amount), "Instalments follow each other and don't rise. Give as much or less each time.")
        ?? Refuse(planned[0].Due >= day && planned[^1].Due <= day.AddMonths(LongestMonths), $"Reinsertion lasts {LongestMonths} months at most from today. Plan the instalments within them.")
        ?? Refuse(Money.Sum(award.Currency, planned.Select(part => part.Amount)) <= award, $"The instalments come to more than {award}. Correct the plan or the award.");

    private static Refusal? Refuse(bool holds, string detail) => Rules.ReinsertionIsShortAndPublished.Unless(holds, detail);
}
