using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Tests.Projects;

/// <summary>From the signature to the last accepted report.</summary>
public sealed class the_grant_decides
{
    [Fact, Shows("C-18")]
    public void that_a_partner_is_cleared_whole_and_for_a_time()
    {
        foreach (var check in A.ClearPartner().Checks)
            Refusal(A.ClearPartner() with { Checks = [.. A.ClearPartner().Checks.Except([check])] }, Given.ASignedOffProject()).ShouldBeBy("C-18");
        Refusal(A.ClearPartner() with { Until = Later.Day }, Given.ASignedOffProject()).ShouldBeByState();
        Refusal(A.ClearPartner() with { ScreenedOn = Later.Day.AddDays(1) }, Given.ASignedOffProject()).ShouldBeByState();
    }

    [Fact, Shows("C-24")]
    public void that_the_agreement_holds_what_the_community_needs_later()
    {
        foreach (var clause in A.SignGrantAgreement().Clauses)
        {
            var refusal = Refusal(A.SignGrantAgreement() with { Clauses = [.. A.SignGrantAgreement().Clauses.Except([clause])] }, Given.AClearedProject());
            refusal.ShouldBeBy("C-24");
            refusal!.Detail.ShouldContain(Words.Of(clause));
        }
    }

    [Fact, Shows("C-06")]
    public void that_nothing_is_signed_for_beyond_what_was_approved()
    {
        Refusal(A.SignGrantAgreement() with { Amount = A.Cfa(16_000_001), Tranches = A.Plan(9_000_000, 7_000_001) }, Given.AClearedProject()).ShouldBeBy("C-06");
        Refusal(A.SignGrantAgreement() with { Amount = new("16000000.00", "USD") }, Given.AClearedProject()).ShouldBeBy("C-06");
        Refusal(A.SignGrantAgreement() with { Amount = A.Cfa(9_000_000), Tranches = A.Plan(9_000_000) }, Given.AClearedProject()).ShouldBeNull();
    }

    [Fact, Shows("C-18")]
    public void that_the_tranches_make_the_agreement() => Refusal(A.SignGrantAgreement() with { Tranches = A.Plan(9_000_000, 6_000_000) }, Given.AClearedProject()).ShouldBeBy("C-18");

    [Fact, Shows("C-18")]
    public void that_no_more_is_set_aside_than_signed_for()
    {
        Refusal(A.SignGrantAgreement() with { QuickActions = A.Cfa(16_000_001) }, Given.AClearedProject()).ShouldBeBy("C-18");
        Refusal(A.SignGrantAgreement() with { QuickActions = new("10.00", "USD") }, Given.AClearedProject()).ShouldBeBy("C-18");
        Refusal(A.SignGrantAgreement() with { QuickActions = null }, Given.AClearedProject()).ShouldBeNull();
    }

    [Fact, Shows("C-18")]
    public void that_an_agreement_is_signed_with_a_cleared_partner_and_not_by_whoever_proposed()
    {
        Refusal(A.SignGrantAgreement(), Given.ASignedOffProject()).ShouldBeBy("C-18");
        Refusal(A.SignGrantAgreement(), Given.AClearedProject(), By("a-partner")).ShouldBeBy("C-18");
    }

    [Fact, Shows("C-18")]
    public void that_a_tranche_waits_for_the_report_on_the_one_before()
    {
        Refusal(A.ReleaseTranche(2), Given.AContractedProject()).ShouldBeBy("C-18");
        Refusal(A.ReleaseTranche(2), Given.AReportedProject()).ShouldBeBy("C-18");
        Refusal(A.ReleaseTranche(2), Given.AProjectHalfway()).ShouldBeNull();
    }

    [Fact, Shows("C-18")]
    public void that_releaser_accepter_and_proposer_are_different_people()
    {
        Refusal(A.ReleaseTranche(), Given.AContractedProject(), By("a-partner")).ShouldBeBy("C-18");
        Refusal(A.AcceptTrancheReport(), Given.AReportedProject(), By("a-partner")).ShouldBeBy("C-18");
        Refusal(A.AcceptTrancheReport(), Given.AReportedProject()).ShouldBeBy("C-18");
        Refusal(A.ReleaseTranche(2), Given.AProjectHalfway(), By("a-caseworker")).ShouldBeBy("C-18");
    }

    [Fact, Shows("C-18")]
    public void that_the_partner_is_cleared_on_the_day_of_the_release()
    {
        Refusal(A.ReleaseTranche(), Given.AContractedProject(), Acting.Supervisor.On(new(2025, 12, 31))).ShouldBeNull();
        Refusal(A.ReleaseTranche(), Given.AContractedProject(), Acting.Supervisor.On(new(2026, 1, 1))).ShouldBeBy("C-18");
    }

    [Fact]
    public void that_what_was_released_or_withheld_is_not_released_again()
    {
        Refusal(A.ReleaseTranche(), Given.AnImplementingProject()).ShouldBeByState();
        Refusal(A.ReleaseTranche(3), Given.AProjectHalfway()).ShouldBeByState();
        Refusal(A.ReleaseTranche(2), Given.AProjectHalfway().After(A.WithholdTranche(), Later.Supervisor)).ShouldBeByState();
        Refusal(A.WithholdTranche(1), Given.AnImplementingProject()).ShouldBeByState();
    }

    [Fact, Shows("C-18")]
    public void that_nobody_accounts_for_more_than_was_released()
    {
        Refusal(A.SubmitTrancheReport() with { Spent = A.Cfa(9_000_001) }, Given.AnImplementingProject(), Later.Partner).ShouldBeBy("C-18");
        Refusal(A.SubmitTrancheReport() with { Spent = new("90.00", "USD") }, Given.AnImplementingProject(), Later.Partner).ShouldBeBy("C-18");
        Refusal(A.SubmitTrancheReport(2), Given.AnImplementingProject(), Later.Partner).ShouldBeByState();
    }

    [Fact]
    public void what_is_left_of_a_tranche() =>
        AcceptTrancheReportEndpoint.Post(A.AcceptTrancheReport(), Given.AReportedProject(), Later.Caseworker).Unspent.ShouldBe(A.Cfa(350_000));

    [Fact, Shows("C-23")]
    public void that_somebody_visited_before_a_report_is_accepted()
    {
        var unseen = Given.AnImplementingProject().After(A.SubmitTrancheReport(), Later.Partner);
        Refusal(A.AcceptTrancheReport(), unseen, Later.Caseworker).ShouldBeBy("C-23");
        Refusal(A.AcceptTrancheReport(), unseen.After(A.RecordMonitoringVisit(), Later.Caseworker), Later.Caseworker).ShouldBeNull();
    }

    [Fact, Shows("C-23")]
    public void that_a_visit_to_one_tranche_is_none_to_the_next()
    {
        var second = Given.AProjectHalfway().After(A.ReleaseTranche(2), Later.Supervisor).After(A.SubmitTrancheReport(2), Later.Partner);
        Refusal(A.AcceptTrancheReport(2), second, Later.Caseworker).ShouldBeBy("C-23");
    }

    [Fact, Shows("C-23")]
    public void that_the_partner_does_not_monitor_itself()
    {
        Refusal(A.RecordMonitoringVisit(), Given.AnImplementingProject(), Acting.By(Actor.Caseworker with { Office = "PARTNER-SAHEL" }).On(Later.Day)).ShouldBeBy("C-23");
        Refusal(A.RecordMonitoringVisit(), Given.AnImplementingProject(), By("a-partner")).ShouldBeBy("C-23");
        Refusal(A.RecordMonitoringVisit(2), Given.AnImplementingProject(), Later.Caseworker).ShouldBeByState();
    }

    [Fact, Shows("C-19")]
    public void that_a_grave_concern_holds_the_money_until_it_is_resolved()
    {
        var held = Given.AContractedProject().InDoubt();
        Refusal(A.ReleaseTranche(), held).ShouldBeBy("C-19");
        Refusal(A.ReleaseTranche(), held.After(A.ResolveHarmConcern(), Later.Supervisor)).ShouldBeNull();
        Refusal(A.ReleaseTranche(), Given.AContractedProject().After(A.RaiseHarmConcern() with { Severity = HarmSeverity.Medium }, Later.Committee)).ShouldBeNull();
    }

    [Fact, Shows("C-19")]
    public void that_one_resolved_concern_does_not_let_another_go() =>
        Refusal(A.ReleaseTranche(), Given.AContractedProject().InDoubt().InDoubt().After(A.ResolveHarmConcern(), Later.Supervisor)).ShouldBeBy("C-19");

    [Fact, Shows("C-19")]
    public void that_the_partner_does_not_resolve_what_is_said_about_it()
    {
        Refusal(A.ResolveHarmConcern(), Given.AContractedProject().InDoubt(), Acting.By(Actor.Supervisor with { Office = "PARTNER-SAHEL" })).ShouldBeBy("C-19");
        Refusal(A.ResolveHarmConcern(), Given.AContractedProject().InDoubt(), By("a-partner")).ShouldBeBy("C-19");
        Refusal(A.ResolveHarmConcern(), Given.AContractedProject()).ShouldBeByState();
    }

    [Fact, Shows("C-19")]
    public void that_a_project_stands_still_while_a_grave_concern_is_open() => Refusal(A.ResumeProject(), Given.ASuspendedProject().InDoubt()).ShouldBeBy("C-19");

    [Fact]
    public void that_a_project_goes_on_from_where_it_stood()
    {
        Given.ASuspendedProject().After(A.ResumeProject(), Later.Supervisor).State.ShouldBe(ProjectState.Implementing);
        Given.AContractedProject().After(A.SuspendProject(), Later.Supervisor).After(A.ResumeProject(), Later.Supervisor).State.ShouldBe(ProjectState.Contracted);
    }

    private static Act By(string person) => Acting.By(Actor.Supervisor with { Id = person }).On(Later.Day);

    private static Refusal? Refusal(object command, CvrProject project, Act? act = null) => Taken.Take(command, project, act ?? Later.Supervisor).Refusal;
}

public sealed class a_harm_concern
{
    [Fact, Shows("C-28")]
    public void has_no_place_for_whoever_complained() =>
        new[] { typeof(HarmConcernRaised), typeof(HarmConcernResolved), typeof(HarmConcern), typeof(RaiseHarmConcern) }.SelectMany(type => type.GetProperties())
            .Where(property => property.Name is not nameof(HarmConcernResolved.Resolver)).Select(property => property.PropertyType)
            .ShouldAllBe(type => type == typeof(int) || type == typeof(bool) || type.IsEnum || type == typeof(IReadOnlyList<HarmMeasure>), "codes and numbers, no text that could name anybody");
}
