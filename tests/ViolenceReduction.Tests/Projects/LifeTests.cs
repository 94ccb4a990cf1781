using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.ViolenceReduction.Tests.Projects;

/// <summary>A project over HTTP, from the assessed area to the evaluation long after.</summary>
public sealed class a_project_over_http(ViolenceReductionHost service)
{
    [Fact]
    public async Task is_led_from_proposal_to_close_and_its_money_adds_up()
    {
        var standing = await service.AClosedProjectAsync();
        await service.DoneAsync(Actor.Supervisor, standing.Project, A.RecordEvaluation());

        var details = await DetailsAsync(standing.Project);
        details.GetProperty("state").GetString().ShouldBe("closed");
        details.GetProperty("evaluations").GetArrayLength().ShouldBe(1);
        Funds(details, "agreed").ShouldBe(Funds(details, "released") + Funds(details, "withheld") + Funds(details, "toRelease"));
        Funds(details, "released").ShouldBe(Funds(details, "spent") + Funds(details, "returned"));
        Funds(details, "unspent").ShouldBe(A.Cfa(0));
        details.GetProperty("funds").GetProperty("agreed").GetProperty("amount").ValueKind.ShouldBe(JsonValueKind.String, "money is never a number");
        details.GetProperty("tranches").EnumerateArray().Select(tranche => tranche.GetProperty("state").GetString()).ShouldBe(["reportAccepted", "reportAccepted"]);
    }

    [Fact]
    public async Task keeps_in_its_history_who_did_what()
    {
        var standing = await service.AClosedProjectAsync();
        var history = (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/violence-reduction/history/{standing.Project.Id}"))).ShouldShow().GetRawText();
        foreach (var fact in new[] { "proposal-submitted", "proposal-selected-by-community", "proposal-approved", "grant-agreement-signed", "tranche-released", "tranche-report-accepted", "asset-handed-over", "cvr-project-closed" })
            history.ShouldContain(fact);
        history.ShouldNotContain("Boureima", Case.Sensitive, "a custodian's name is sealed");
    }

    [Fact]
    public async Task names_the_rule_that_refuses()
    {
        var standing = await service.AContractedProjectAsync();
        (await service.DoAsync(Actor.Supervisor, standing.Project, A.ReleaseTranche(2))).ShouldBeRefusedBy("C-18");

        var held = await service.DoneAsync(Actor.Committee, standing.Project, A.RaiseHarmConcern());
        (await service.DoAsync(Actor.Supervisor, held, A.ReleaseTranche())).ShouldBeRefusedBy("C-19");
        (await DetailsAsync(held)).GetProperty("moneyIsHeld").GetBoolean().ShouldBeTrue();

        var free = await service.DoneAsync(Actor.Safeguarding, held, A.ResolveHarmConcern());
        await service.DoneAsync(Actor.Supervisor, free, A.ReleaseTranche());
    }

    [Fact, Shows("C-26")]
    public async Task takes_nothing_but_evaluations_after_its_close() =>
        (await service.DoAsync(Actor.Supervisor, (await service.AClosedProjectAsync()).Project, A.SuspendProject())).ShouldBeRefusedBy("C-26");

    [Fact]
    public async Task is_corrected_after_its_close_by_naming_the_event()
    {
        var project = (await service.AClosedProjectAsync()).Project;
        var events = (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/violence-reduction/history/{project.Id}"))).ShouldShow().GetProperty("events").EnumerateArray();
        var close = events.Single(happened => happened.GetProperty("type").GetString() == "cvr-project-closed").GetProperty("id").GetString()!;
        var correction = Request.Command(Actor.Supervisor, $"{project.Url}/correct-project-fact", A.CorrectProjectFact()).Seen(project.Version);
        (await service.SendAsync(correction)).ShouldBeProblem("wrong-state", 409);
        (await service.SendAsync(correction.Under(Guid.NewGuid().ToString("N")).With("Concord-Corrects", close))).ShouldHaveDone(204, project.Version + 1);

        var details = await DetailsAsync(project with { Version = project.Version + 1 });
        details.GetProperty("reached").GetProperty("participants").GetInt32().ShouldBe(106);
        details.GetProperty("close").GetProperty("reached").GetProperty("participants").GetInt32().ShouldBe(108, "what was recorded first stays");
    }

    [Fact, Shows("C-28")]
    public async Task takes_no_complainant_with_a_concern()
    {
        var standing = await service.AProposalAsync();
        foreach (var more in new[] { """ "complainant": "Awa" """, """ "complaint": "7d2f8d1e-5a3c-4a0b-9d55-0f0f6f3f2a01" """, """ "narrative": "Awa says" """ })
            (await service.SendAsync(Request.Command(Actor.Committee, $"{standing.Project.Url}/raise-harm-concern", $$"""{ "kind": "exclusion", "severity": "low", "source": "complaint", {{more}} }""").Seen(1))).ShouldBeProblem("invalid-request", 400);
    }

    [Fact]
    public async Task withholds_a_custodian_s_name_from_whoever_says_no_purpose()
    {
        var standing = await service.AClosedProjectAsync();
        (await service.SendAsync(Request.Get(Actor.Supervisor, standing.Project.Url))).ShouldShow().GetRawText().ShouldNotContain("Boureima");
        (await service.SendAsync(Request.Get(Actor.Supervisor, standing.Project.Url).For("case-management"))).ShouldShow().GetRawText().ShouldContain("Boureima");
    }

    [Fact]
    public async Task points_at_money_that_its_currency_does_not_write_so()
    {
        var standing = await service.AProposalAsync();
        var body = Request.Json(A.SubmitProposal(standing.Area.Id)).Replace("\"16000000\"", "\"16000000.00\"", StringComparison.Ordinal);
        (await service.SendAsync(Request.Command(Actor.Partner, "/v1/violence-reduction/projects", body))).ShouldPointAt("/budget/amount");
        (await service.SendAsync(Request.Command(Actor.Partner, "/v1/violence-reduction/projects", A.SubmitProposal(standing.Area.Id) with { SustainabilityPlan = "" }))).ShouldPointAt("/sustainabilityPlan");
    }

    [Fact]
    public async Task is_listed_by_state_and_area()
    {
        var standing = await service.APresentedProposalAsync();
        await ListedAsync($"?area={standing.Area.Id}&state=underReview", standing.Project, expected: true);
        await ListedAsync($"?area={standing.Area.Id}&state=submitted", standing.Project, expected: false);
        await ListedAsync($"?area={Guid.NewGuid()}", standing.Project, expected: false);
    }

    [Fact, Shows("C-08")]
    public async Task is_counted_in_the_portfolio_once_it_is_approved()
    {
        await service.AContractedProjectAsync();
        var meter = (await service.SendAsync(Request.Get(Actor.Committee, "/v1/violence-reduction/indicators/portfolio"))).ShouldShow().GetProperty("items").EnumerateArray().Single();
        meter.GetProperty("mission").GetString().ShouldBe("BFA");
        meter.GetProperty("approved").GetInt32().ShouldBeGreaterThan(0);
        meter.GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    private async Task<JsonElement> DetailsAsync(StandingRecord project) => (await service.SendAsync(Request.Get(Actor.Supervisor, project.Url))).ShouldShow();

    private Task ListedAsync(string query, StandingRecord project, bool expected) => Patience.UntilAsync(
        async () => (await service.SendAsync(Request.Get(Actor.Supervisor, $"/v1/violence-reduction/projects{query}"))).ShouldShow().GetRawText(),
        listed => listed.Contains(project.Id.ToString(), StringComparison.Ordinal) == expected);

    private static Money Funds(JsonElement details, string part) =>
        details.GetProperty("funds").GetProperty(part) is var money ? new(money.GetProperty("amount").GetString()!, money.GetProperty("currency").GetString()!) : throw new System.Diagnostics.UnreachableException();
}
