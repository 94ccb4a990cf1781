using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class a_profile_decides
{
    [Fact]
    public void that_answers_are_codes_and_counts_and_own_words_are_sealed()
    {
        var completed = CompleteProfileEndpoint.Post(A.CompleteProfile(), Given.ARegisteredCase());
        (completed.ProfileVersion, completed.QuestionnaireVersion, completed.Profile.HouseholdSize).ShouldBe((1, "2025-1", 7));
        completed.Answers!.Subject.ShouldBe(Given.ARegisteredCase().Participant);
        CompleteProfileEndpoint.Post(A.CompleteProfile(), Given.ARegisteredCase().After(A.CompleteProfile(), Acting.Caseworker)).ProfileVersion.ShouldBe(2);
    }

    [Fact]
    public void that_expectations_are_explained_first() =>
        CompleteProfileEndpoint.Validate(A.CompleteProfile() with { ExpectationsExplained = false }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeByState();

    [Fact, Shows("R-05")]
    public void that_a_child_is_asked_nothing() => CompleteProfileEndpoint.Validate(A.CompleteProfile(), Given.ARegisteredCase().InDoubt(), Acting.Caseworker).ShouldBeBy("R-05");

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_asks() =>
        CompleteProfileEndpoint.Validate(A.CompleteProfile(), Given.ARegisteredCase(), Acting.By(Actor.Caseworker with { Office = "KAYA" })).ShouldBeBy("R-29");
}

public sealed class a_specific_need_decides
{
    [Fact]
    public void that_a_disability_and_nothing_else_has_a_domain_and_a_difficulty()
    {
        Refused(A.RecordSpecificNeed()).ShouldBeFalse();
        Refused(A.RecordSpecificNeed() with { Difficulty = null }).ShouldBeTrue();
        Refused(A.RecordSpecificNeed() with { Need = SpecificNeed.ChronicIllness }).ShouldBeTrue();
        Refused(new(SpecificNeed.ForeignNational, Domain: WashingtonDomain.Seeing)).ShouldBeTrue();
        Refused(new(SpecificNeed.Disability)).ShouldBeTrue();
        Refused(new(SpecificNeed.ChildMobilisedAdult)).ShouldBeFalse();
    }

    [Fact]
    public void that_it_fits_the_person_and_is_recorded_once()
    {
        var man = Given.ARegisteredCase() with { Sex = Sex.Male };
        RecordSpecificNeedEndpoint.Validate(new(SpecificNeed.AssociatedWoman), man, Acting.Caseworker).ShouldBeByState();
        RecordSpecificNeedEndpoint.Validate(A.RecordSpecificNeed(), Given.ARegisteredCase().After(A.RecordSpecificNeed(), Acting.Caseworker), Acting.Caseworker).ShouldBeByState();
    }

    private static bool Refused(RecordSpecificNeed command) => RecordSpecificNeedEndpoint.Validate(command, Given.ARegisteredCase(), Acting.Caseworker) is not null;
}

public sealed class a_dependant_decides
{
    [Fact, Shows("R-04")]
    public void that_a_child_has_a_referral_of_its_own()
    {
        LinkDependantEndpoint.Validate(A.LinkDependant() with { OwnReferral = null }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeBy("R-04");
        LinkDependantEndpoint.Validate(A.LinkDependant() with { OwnReferral = null, IsMinor = false, Relation = DependantRelation.Parent }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeNull();
    }

    [Fact, Shows("R-04")]
    public void that_who_a_child_is_stays_with_child_protection() =>
        typeof(DependantLinked).GetProperties().Select(property => property.Name).ShouldBe(["Number", "Relation", "IsMinor", "OwnReferral"]);
}

public sealed class a_programme_card_decides
{
    [Theory, Shows("R-12")]
    [InlineData("Ancien membre du JNIM")]
    [InlineData("ex-combattants de la Katiba")]
    [InlineData("Former F.L.A. fighter")]
    [InlineData("démobilisé de l'E.I.G.S.")]
    [InlineData("Groupe armé: Ansaroul Islam")]
    public void that_it_gives_nobody_away(string text) => IssueProgrammeCardEndpoint.Validate(A.IssueProgrammeCard() with { Text = text }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeBy("R-12");

    [Theory]
    [InlineData("Programme d'appui communautaire, carte personnelle")]
    [InlineData("Kaartal neɗɗo, porogaraamu ballal")]
    public void that_the_programme_is_named(string text) => IssueProgrammeCardEndpoint.Validate(A.IssueProgrammeCard() with { Text = text }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeNull();
}

public sealed class a_profile_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task stands_on_the_case_and_own_words_only_in_the_history_of_whoever_says_why()
    {
        var profiled = await service.ARegisteredCaseAsync().After(service, Actor.Caseworker, A.CompleteProfile()).After(service, Actor.Caseworker, A.RecordSpecificNeed())
            .After(service, Actor.Caseworker, A.LinkDependant()).After(service, Actor.Caseworker, A.IssueProgrammeCard());

        var details = await service.DetailsAsync(profiled);
        details.GetProperty("profile").GetProperty("schooling").GetString().ShouldBe("primary");
        details.GetProperty("specificNeeds")[0].GetProperty("domain").GetString().ShouldBe("walking");
        details.GetProperty("dependants")[0].GetProperty("ownReferral").GetString().ShouldBe("CP/2025/31");
        details.GetProperty("card").GetProperty("language").GetString().ShouldBe("fr");
        (await service.SendAsync(Request.Get(Actor.Auditor, profiled.History))).Body.ShouldNotContain("sew for the market");
        (await service.SendAsync(Request.Get(Actor.Auditor, profiled.History).For("audit"))).Body.ShouldContain("sew for the market");
    }
}
