using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.BenefitScales;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A participant is awarded the means for the first months: how much, on which published ground, in what form and when.</summary>
public sealed record AwardReinsertionPackage(
    Money Amount,
    AmountGround Ground,
    [property: MinLength(1), MaxLength(24)] IReadOnlyList<PlannedInstalment> Instalments);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheScale))]
public static class AwardReinsertionPackageEndpoint
{
    public static Refusal? Validate(AwardReinsertionPackage command, ReintegrationCase @case, Act act, ScaleInForce scale) =>
        @case.MustBeSupported()
        ?? @case.NoChild()
        ?? @case.MustHaveNoOpenSuspicion()
        ?? Refuse(@case.Caseworker is not null && act.Person != @case.Caseworker, "Somebody other than the caseworker approves an award. Assign a caseworker, and let another supervisor approve.")
        ?? (@case.Package is { IsOpen: true } ? Refusal.WrongState("A package is under way. Deliver or cancel what is open of it first.") : null)
        ?? Refuse(scale.Ceiling(command.Ground) is not null, "No amount is published for this ground today. Publish the scale first.")
        ?? Refuse(command.Amount.Currency == scale.Ceiling(command.Ground)!.Currency, $"Award in {scale.Ceiling(command.Ground)!.Currency}, as published.")
        ?? Counted(command, @case, scale.Ceiling(command.Ground)!)
        ?? command.Instalments.MustMake(command.Amount, Last(@case), act.Day);

    [WolverinePost("/cases/{id}/award-reinsertion-package")]
    public static ReinsertionPackageAwarded Post(AwardReinsertionPackage command, [Existing] ReintegrationCase @case, Act act, [NotBody] ScaleInForce scale) =>
        new(command.Amount, command.Ground, scale.Scale!.Scale, scale.Ceiling(command.Ground)!, command.Instalments, act.Day.AddMonths(Packages.LongestMonths), act.Actor);

    // what was received before the person left counts when they come back.
    private static Refusal? Counted(AwardReinsertionPackage command, ReintegrationCase @case, Money ceiling) => @case.Package?.Received is { } received && received.Currency == ceiling.Currency
        ? Rules.LeavingIsNoFailure.Unless(received + command.Amount <= ceiling || received == Money.Zero(received.Currency), $"{received} were received before and count. Together it is no more than {ceiling}.") ?? Within(command, ceiling)
        : Within(command, ceiling);

    private static Refusal? Within(AwardReinsertionPackage command, Money ceiling) => Refuse(command.Amount <= ceiling, $"{ceiling} are published for this ground. Award no more.");

    private static int Last(ReintegrationCase @case) => @case.Package?.Instalments.Select(instalment => instalment.Number).DefaultIfEmpty().Max() ?? 0;

    private static Refusal? Refuse(bool holds, string detail) => Rules.ReinsertionIsShortAndPublished.Unless(holds, detail);
}
