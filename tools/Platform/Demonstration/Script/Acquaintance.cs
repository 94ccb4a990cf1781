namespace Concord.Platform.Demonstration.Script;

/// <summary>How the programme comes to know a participant: profile, needs, who depends on them, the card that they carry.</summary>
internal static class Acquaintance
{
    private static readonly string[] Needs = ["income", "income", "housing", "health", "psychosocial", "documents", "familyContact", "safety", "schooling", "childcare"];
    private static readonly string[] Aspirations = ["farming", "herding", "trade", "craft", "employment", "schooling", "publicWork", "communityRole"];
    private static readonly string[] Skills = ["farming", "herding", "trade", "building", "mechanics", "tailoring", "driving", "cooking", "care", "reading", "none"];
    private static readonly string[] Before = ["none", "farmer", "farmer", "herder", "herder", "trader", "artisan", "labourer", "pupil", "household"];
    private static readonly string[] Relations = ["spouse", "child", "child", "child", "parent", "sibling", "other"];

    /// <summary>Told on the day of registration, after what the programme can and can't give was explained.</summary>
    public static CaseWriter Known(this CaseWriter tell)
    {
        var chance = tell.Chance;
        tell.LaterThatDay().Then(Actors.Caseworker, "complete-profile", new
        {
            questionnaireVersion = "2025-1",
            expectationsExplained = true,
            answers = chance.In(30) ? "Veut rester près des siens et travailler de ses mains." : null,
            profile = new
            {
                needs = chance.Some(Needs), aspirations = chance.Some(Aspirations), skills = chance.Some(Skills), schooling = chance.Pick(["none", "none", "religious", "primary", "secondary"]),
                occupationBefore = chance.Pick(Before), householdSize = chance.Between(1, 14), weaponsHandedOver = chance.In(35) ? 1 : 0, ammunitionHandedOver = chance.In(15) ? chance.Between(5, 60) : 0,
            },
        });
        return tell.Needing().Supporting().Carded();
    }

    private static CaseWriter Needing(this CaseWriter tell)
    {
        if (tell.Person.Sex == "female" && tell.Chance.In(50))
            tell.Need(new { need = "associatedWoman" });
        else if (tell.Chance.In(25))
            tell.Need(new { need = tell.Chance.Pick(["chronicIllness", "childMobilisedAdult"]) });
        if (!tell.Chance.In(12))
            return tell;
        tell.HasDisability = true;
        return tell.Need(new { need = "disability", domain = tell.Chance.Pick(["seeing", "hearing", "walking", "walking"]), difficulty = tell.Chance.Pick(["some", "aLot"]) });
    }

    public static CaseWriter Need(this CaseWriter tell, object need) => tell.LaterThatDay().Then(Actors.Caseworker, "record-specific-need", need);

    private static CaseWriter Supporting(this CaseWriter tell)
    {
        for (var left = tell.Chance.In(55) ? tell.Chance.Between(1, 2) : 0; left > 0; left--)
        {
            var relation = tell.Chance.Pick(Relations);
            var isMinor = relation is "child" || (relation is "sibling" && tell.Chance.In(50));
            tell.LaterThatDay().Then(Actors.Caseworker, "link-dependant", new { relation, isMinor, ownReferral = isMinor ? $"CP/{tell.Diary.Today.Year}/{tell.Chance.Between(1, 999)}" : null });
        }

        return tell;
    }

    private static CaseWriter Carded(this CaseWriter tell) => tell.Chance.In(70)
        ? tell.LaterThatDay().Then(Actors.Caseworker, "issue-programme-card", new { language = "fr", text = "Programme d'appui communautaire, carte personnelle" }) : tell;
}
