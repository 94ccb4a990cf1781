using Concord.Contracts;
using Concord.Grievances.Conduct;
using Concord.Grievances.General;
using Concord.Grievances.Reactions;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Grievances.Tests.Conduct;

public sealed class a_concern_about_conduct
{
    [Fact]
    public void is_passed_on_as_classes_and_a_district_under_a_reference_of_its_own()
    {
        var (_, facts, steps) = Triage(A.Conduct(), ContactMode.Confidential);
        var passed = steps.Single(step => step.Opens == typeof(ConductConcern));
        passed.Fact.ShouldBe(new ConductConcernPassedOn(Fold.Stream, SecurityInstitution.Gendarmerie, ConductClass.UnlawfulDetention, "BF5601", Danger: true));
        facts.OfType<GrievancePassedToOversight>().Single().Concern.ShouldBe(passed.Record);
        passed.Record.ShouldNotBe(Fold.Stream);
    }

    [Theory]
    [InlineData(ContactMode.Confidential, false, false)]
    [InlineData(ContactMode.Named, false, false)]
    [InlineData(ContactMode.Named, true, true)]
    [InlineData(ContactMode.Anonymous, false, true)]
    public void is_passed_on_with_consent_or_where_nothing_leads_to_anybody(ContactMode mode, bool consents, bool passed) =>
        Triage(A.Conduct() with { Conduct = A.Conduct().Conduct! with { ComplainantConsents = consents } }, mode).Steps.Any(step => step.Opens == typeof(ConductConcern)).ShouldBe(passed);

    [Fact]
    public void says_which_institution_and_what_is_alleged_and_no_other_category_does()
    {
        Triage(A.Conduct() with { Conduct = null }, ContactMode.Named).Refusal.ShouldBeByState();
        Triage(A.TriageGrievance() with { Conduct = A.Conduct().Conduct }, ContactMode.Named).Refusal.ShouldBeByState();
    }

    [Fact]
    public void is_noted_as_taken_up_once()
    {
        var concern = Fold.Of<ConductConcern>(new ConductConcernPassedOn(Fold.Stream, SecurityInstitution.Police, ConductClass.Corruption, "BF5601", Danger: false));
        var taken = NoteOversight.Decide(concern, new(2025, 2, 1)).ShouldHaveSingleItem();
        NoteOversight.Decide(Fold.After(concern, taken), new(2025, 2, 2)).ShouldBeEmpty();
        NoteOversight.Decide(standing: null, new(2025, 2, 2)).ShouldBeEmpty();
    }

    private static (Hosting.Refusal? Refusal, IReadOnlyList<object> Facts, IReadOnlyList<Elsewhere> Steps) Triage(TriageGrievance command, ContactMode mode) =>
        Decide.Take(command, Given.AnAcknowledgedGrievance() with { ContactMode = mode }, Acting.Supervisor);
}

public sealed class a_concern_about_conduct_over_http(GrievancesHost service)
{
    [Fact]
    public async Task is_told_to_the_oversight_and_nothing_that_is_told_leads_to_the_complaint()
    {
        var grievance = await service.AReceivedGrievanceAsync().After(service, Actor.Supervisor, A.Conduct());
        var concern = (await service.DetailsAsync(grievance)).GetProperty("conductConcern").GetGuid();
        var told = await Patience.UntilAsync(
            async () => (string?)await service.QueryAsync($"select encode(body, 'escape') from queues.wolverine_queue_community_policing where encode(body, 'escape') like '%{concern}%'"), found => found is not null, seconds: 30);
        told!.ShouldSatisfyAllConditions(
            message => message.ShouldContain("BF5601"), message => message.ShouldNotContain(grievance.Id.ToString()), message => message.ShouldNotContain("third site"), message => message.ShouldNotContain("a-supervisor"));
    }
}
