namespace Concord.Platform.Demonstration.Script;

/// <summary>What a participant is given: a package for the first months, in tranches, and a grant to begin with, each by other hands than those that approved it.</summary>
internal static class Means
{
    private static readonly string[] Grounds = ["standard", "standard", "standard", "withDependants", "remoteArea"];
    private static readonly string[] Checks = ["programmeCard", "programmeCard", "knownToStaff", "twoWitnesses"];
    private static readonly string[] Households = ["witnessPresent", "witnessPresent", "declined", "nobodyThere", "paidToHousehold"];

    /// <summary>The package, and its first tranche within days.</summary>
    public static CaseWriter Awarded(this CaseWriter tell)
    {
        var today = tell.Days(1, 3).Diary.Today;
        var parts = Enumerable.Range(1, tell.Chance.Between(2, 4))
            .Select(number => (Number: number, Amount: 60_000 - (10_000 * number), Due: today.AddDays(3 + (45 * (number - 1))))).ToArray();
        foreach (var (number, _, due) in parts)
            tell.Owed.Instalments.Enqueue((number, due));
        return tell.Then(Actors.Supervisor, "award-reinsertion-package", new
        {
            amount = Francs(parts.Sum(part => part.Amount)), ground = tell.HasDisability ? "disability" : tell.Chance.Pick(Grounds),
            instalments = parts.Select(part => new { number = part.Number, modality = tell.Chance.Pick(["cash", "cash", "inKind", "voucher"]), amount = Francs(part.Amount), due = part.Due }).ToArray(),
        }, "within the published scale").Days(4, 6).Delivered();
    }

    /// <summary>The next tranche, where its day has come; now and then it waits once more.</summary>
    public static CaseWriter Delivered(this CaseWriter tell)
    {
        if (!tell.Owed.Instalments.TryPeek(out var next) || next.Due > tell.Diary.Today)
            return tell;
        if (tell.Chance.In(8))
            tell.LaterThatDay().Then(Actors.Caseworker, "withhold-reinsertion-instalment", new { number = next.Number, reason = tell.Chance.Pick(["didNotCome", "identityNotShown", "insecurity"]) });
        tell.Owed.Instalments.Dequeue();
        return tell.LaterThatDay().Then(Actors.Caseworker, "deliver-reinsertion-instalment",
            new { number = next.Number, identityCheck = tell.Chance.Pick(Checks), householdOffered = true, household = tell.Chance.Pick(Households), receipt = tell.Receipt("REC") });
    }

    /// <summary>A business plan that somebody else approves, a grant in two parts; the second follows a visit.</summary>
    public static CaseWriter Granted(this CaseWriter tell)
    {
        var inCash = tell.Chance.In(25);
        tell.LaterThatDay().Then(Actors.Caseworker, "record-business-plan", new { reference = tell.Receipt("BP"), marketDemand = $"MD-{tell.Chance.Between(1, 20):00}" })
            .Days(2, 5).Then(Actors.Supervisor, "award-start-up-grant", new
            {
                modality = inCash ? "cash" : "inKind", instalments = new[] { Francs(120_000), Francs(80_000) }, cashGround = inCash ? tell.Chance.Pick(["noSupplier", "tradeNeedsCash", "rentOrFees"]) : null,
            }, "business plan seen and found sound");
        tell.Owed.GrantPart = 1;
        return tell.Days(1, 3).GrantPaid();
    }

    /// <summary>The next part of the grant, where one is owed.</summary>
    public static CaseWriter GrantPaid(this CaseWriter tell)
    {
        if (tell.Owed.GrantPart is not { } part)
            return tell;
        tell.Owed.GrantPart = part == 1 ? 2 : null;
        return tell.LaterThatDay().Then(Actors.Caseworker, "pay-grant-instalment", new { number = part, identityCheck = tell.Chance.Pick(Checks), receipt = tell.Receipt("GR") });
    }

    private static object Francs(int amount) => new { amount = $"{amount}", currency = "XOF" };

    private static string Receipt(this CaseWriter tell, string kind) => $"{kind}-{tell.Diary.Today.Year}-{tell.Chance.Between(1, 99_999):00000}";
}
